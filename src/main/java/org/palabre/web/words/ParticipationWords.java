package org.palabre.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The record of a session: indicators as sentences. {@code percent} comes written out, {@code n} is what it was computed on. */
@MessageBundle("participation")
public interface ParticipationWords {
    @Message("gave something that stayed, of {n} people who came.")
    String contributed(int n);

    @Message("{#when how}{#is 'very-even'}Contributions were spread very evenly{#is 'even'}Contributions were spread"
            + " fairly evenly{#is 'uneven'}Some gave clearly more than others{#else}A few gave most of it{/when}"
            + " ({n} people; 0: all gave alike, 1: one gave everything).")
    String gini(String how, int n);

    @Message("as if this share of the room had given everything in equal parts ({n} people).")
    String effective(int n);

    @Message("of all possible pairs among {n} people sat together in a small group.")
    String encounters(int n);

    @Message("of {n} people find something of theirs behind a decision or a commitment.")
    String reach(int n);

    @Message("of {n} decisions and commitments grew from the work of several groups.")
    String crossed(int n);

    @Message("of {n} items with little support were kept because somebody stood by them.")
    String minority(int n);

    @Message("of {#if n == 1}the 1 commitment{#else}the {n} commitments{/if} due within {days} days of the session"
            + " {#if n == 1}is{#else}are{/if} known to be kept or renegotiated.")
    String followed(int n, int days);

    @Message("of {#if n == 1}the 1 request{#else}the {n} requests{/if} {#if n == 1}was{#else}were{/if} answered within"
            + " 30 days of the session.")
    String answered(int n);

    @Message("Fewer than four people came: no indicator is shown, so that nobody can be told from it.")
    String tooFew();
}
