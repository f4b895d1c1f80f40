package org.palabre.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Commitments after their session. */
@MessageBundle("ledger")
public interface LedgerWords {
    @Message("Commitments")
    String title();

    @Message("Every commitment made in this workspace, and what became of it. Send the link to whoever promised, 30 and"
            + " 90 days after the session: it asks them, without an account.")
    String text();

    @Message("No commitment yet: they appear here when sessions are closed.")
    String none();

    @Message("{#when state}{#is 'open'}Nothing said yet{#is 'under-way'}Under way{#is 'kept'}Kept{#is"
            + " 'renegotiated'}Renegotiated{#is 'dropped'}Dropped{#is 'answered-yes'}What it asks for was granted{#is"
            + " 'answered-no'}What it asks for was declined{#is 'answered-later'}What it asks for was put"
            + " off{#else}{state}{/when}")
    String state(String state);

    @Message("Its day is over")
    String late();

    @Message("Time to ask")
    String ask();

    @Message("Copy the link that asks")
    String link();

    @Message("What was said since")
    String history();

    @Message("You made a commitment")
    String yours();

    @Message("What became of it?")
    String whatBecame();

    @Message("{#when state}{#is 'under-way'}I am at it{#is 'kept'}I kept it{#is 'renegotiated'}I agreed on something"
            + " else, or another day{#else}I let it go{/when}")
    String choice(String state);

    @Message("In a few words")
    String words();

    @Message("Owners, facilitators and sponsors of the workspace read them. Whoever was there sees only how it stands.")
    String wordsHint();

    @Message("The new day, if there is one")
    String due();

    @Message("Say so")
    String say();

    @Message("Thank you, it is noted.")
    String thanks();

    @Message("Say something else")
    String sayMore();

    @Message("Of which session")
    String session();

    @Message("All sessions")
    String allSessions();

    @Message("Show")
    String show();

    @Message("Answer what it asks for")
    String answer();

    @Message("Your answer")
    String verdict();

    @Message("Whoever may see this page reads them.")
    String answerHint();

    @Message("by {day}")
    String dueBy(String day);
}
