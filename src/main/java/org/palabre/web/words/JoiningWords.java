package org.palabre.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Coming into a session. */
@MessageBundle("joining")
public interface JoiningWords {
    @Message("You are joining")
    String eyebrow();

    @Message("Join the session")
    String title();

    @Message("How should the others call you?")
    String name();

    @Message("Your first name is enough. You may also leave this empty and take part without a name.")
    String nameHint();

    @Message("Please take a name of at most 60 characters.")
    String badName();

    @Message("Come in")
    String enter();

    @Message("No account, no e-mail. Before each thing you write, you read who will see it.")
    String promise();

    @Message("The question")
    String question();

    @Message("The session has not started yet. You can come in and wait.")
    String waiting();

    @Message("Go on from this device")
    String returnTitle();

    @Message("You take the same place with everything you wrote. Your other device may stay open.")
    String returnText();

    @Message("Go on here")
    String returnDo();

    @Message("You facilitate this session?")
    String crewHint();

    @Message("To the console")
    String toConsole();
}
