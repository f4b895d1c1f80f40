package org.palabre.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The mail that reminds somebody who takes part over days: no word of a participant has a place in it. */
@MessageBundle("nudge")
public interface NudgeWords {
    @Message("Still waiting for you: “{title}”")
    String subject(String title);

    @Message("In the session “{title}” the step “{step}” still waits for you. It is open until {until}. You go on where"
            + " you were, in the browser with which you joined:")
    String text(String title, String step, String until);

    @Message("Palabre writes this because you asked for it on the page of the session, once for each step. There you"
            + " can also stop it. When the session is over your address is deleted.")
    String foot();
}
