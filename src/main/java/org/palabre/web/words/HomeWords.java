package org.palabre.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The front page. */
@MessageBundle("home")
public interface HomeWords {
    @Message("Think together, decide together")
    String title();

    @Message(
            "Palabre brings Appreciative Inquiry, Speed Thinking and other proven ways of working to groups that are apart or in one room. The method is kept, everyone takes part, and what the group produces is there for good.")
    String lead();

    @Message("Join a session")
    String joinTitle();

    @Message("Session code")
    String code();

    @Message("Six letters or digits. No account needed.")
    String codeHint();

    @Message(
            "A session code has six letters or digits, like K7M4QX. Please look again at the screen or the invitation.")
    String badCode();

    @Message("Join")
    String join();

    @Message("Your workspaces")
    String yours();

    @Message("Prepare a session")
    String prepareTitle();

    @Message("You facilitate? Sign in, choose a method, agree on the mandate, share one link.")
    String prepareText();

    @Message("What makes the difference")
    String howTitle();

    @Message("The method carries the result")
    String methodTitle();

    @Message(
            "Its rules are known and understood. Palabre holds them: time to think alone first, pairs, rounds, votes. You look after the people.")
    String methodText();

    @Message("Everyone takes part")
    String everyoneTitle();

    @Message("One link, any phone, no sign-up. Before you write, you read who will see it.")
    String everyoneText();

    @Message("What came out stays")
    String recordTitle();

    @Message("Every decision and commitment leads back to the ideas and votes it grew from.")
    String recordText();
}
