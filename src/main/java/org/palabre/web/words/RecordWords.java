package org.palabre.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The record of a session: its headings and its short lines. */
@MessageBundle("record")
public interface RecordWords {
    @Message("Record of a session")
    String eyebrow();

    @Message("The question")
    String question();

    @Message("Preview: this session is not finished. Only facilitators see this page until it is closed.")
    String preview();

    @Message("Rehearsal with bots: nobody said this")
    String rehearsal();

    @Message("The record is not there yet")
    String notYet();

    @Message("It is made when the facilitator closes the session. Come back to this page then.")
    String notYetText();

    @Message("{#if n == 1}1 participant{#else}{n} participants{/if}")
    String people(int n);

    @Message("Contents")
    String contents();

    @Message("What came out")
    String answer();

    @Message("No decision, commitment or idea for everybody stands on record.")
    String noAnswer();

    @Message("What was decided")
    String decisions();

    @Message("Who commits to what")
    String commitments();

    @Message("Voices that differ")
    String voices();

    @Message("What a count alone would have lost.")
    String voicesText();

    @Message("Kept because somebody stands by it")
    String saved();

    @Message("{who} stands by this")
    String savedBy(String who);

    @Message("Objections heard")
    String objections();

    @Message("Wanted by a few")
    String quiet();

    @Message("Not kept, and yet some gave it their support.")
    String quietText();

    @Message("How we got there")
    String way();

    @Message("No step took place.")
    String noStep();

    @Message("How the room took part")
    String share();

    @Message("Computed on everybody who came, silent people included; about the room as a whole, never about one"
            + " person.")
    String shareText();

    @Message("How it felt")
    String moods();

    @Message("Answers are anonymous; {n} of them here.")
    String moodOf(int n);

    @Message("Fewer than {k} people answered, so nothing is shown.")
    String moodHidden(int k);

    @Message("{value} out of {top}")
    String moodValue(String value, int top);

    @Message("Where we went another way")
    String deviations();

    @Message("The session followed the method throughout.")
    String noDeviation();

    @Message("{#when what}{#is 'skipped'}Left out{#is 'extended'}Given more time{#is 'shortened'}Given less time{#is"
            + " 'reopened'}Opened again{#is 'repeated'}Done once more{#is 'added'}Added to the"
            + " method{#else}Changed{/when}")
    String strayed(String what);

    @Message("belongs to the heart of the method")
    String intrinsic();

    @Message("Mandate and method")
    String frame();

    @Message("{#when field}{#is 'strategy'}Strategy{#is 'objective'}Objective{#is 'question'}Question{#is"
            + " 'givens'}Settled beforehand{#is 'whoDecides'}Who decides{#is 'whatNext'}What happens"
            + " next{#else}What leaves the room{/when}")
    String mandate(String field);

    @Message("Method")
    String method();

    @Message("version {version}")
    String version(String version);

    @Message("Fingerprint of the method file (SHA-256)")
    String fingerprint();

    @Message("Download as JSON")
    String download();

    @Message("This record holds what everybody in the session could read at its end. What was private, withdrawn or"
            + " taken off the screens has no words here, and people are named only where they put their name to"
            + " something.")
    String disclosure();

    @Message("Nothing was written here that everybody may read.")
    String nothing();

    @Message("decision")
    String decisionOne();

    @Message("Who voted, step by step")
    String turnouts();

    @Message("What was written, step by step")
    String writing();

    @Message("See the session again")
    String replay();

    @Message("The time for which the words of this session were kept is over: they were destroyed. What stays is how"
            + " many came, voted and promised, and what grew from what.")
    String forgotten();
}
