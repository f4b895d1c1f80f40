package org.palabre.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What owners settle for a workspace. */
@MessageBundle("settings")
public interface SettingsWords {
    @Message("Settings")
    String title();

    @Message("How long words are kept")
    String keep();

    @Message("When this time after the end of a session is over, everything people said in it is destroyed for good:"
            + " words, names, ballots, records, the keys they were sealed with. What stays is that the session"
            + " took place: its question, its method, how many came, voted and promised, and what grew from what,"
            + " without a word.")
    String keepText();

    @Message("{#if months == 0}As long as the workspace stands{#else if months == 1}1 month{#else if months == 12}1"
            + " year{#else if months > 12}{years} years{#else}{months} months{/if}")
    String months(int months, int years);

    @Message("Time after the end of each session")
    String label();

    @Message("This ends {#if n == 1}the words of 1 session{#else}the words of {n} sessions{/if} within the hour, and"
            + " nobody can bring them back. Download what you need first.")
    String ends(int n);

    @Message("Yes, destroy them")
    String sure();

    @Message("It is settled.")
    String saved();

    @Message("Every session keeps its own file: owners find “the whole session” on the page of its record.")
    String hint();
}
