package org.palabre.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What one participant takes home. */
@MessageBundle("mine")
public interface MineWords {
    @Message("What I gave, and what became of it")
    String title();

    @Message("Only you see this page: it opens with your seat in the session.")
    String text();

    @Message("You wrote nothing in this session, or took it back.")
    String nothing();

    @Message("Not everybody could read this.")
    String closed();

    @Message("What grew from it")
    String grown();

    @Message("Nothing that everybody can read grew from it.")
    String notGrown();

    @Message("The record of the session")
    String record();

    @Message("Everything the session knows of me (JSON)")
    String data();

    @Message("Have my words erased")
    String erase();

    @Message(
            "Your words and your name leave the log, the record and every search, for good. That somebody wrote here stays, so that what grew from it keeps its roots. Files that others downloaded before are out of our reach.")
    String eraseText();

    @Message("Erase all that you wrote in this session? Nobody can bring it back.")
    String eraseAsk();

    @Message(
            "This becomes possible once the session is closed; until then you can take back what you wrote in the session itself.")
    String eraseLater();

    @Message("It is erased")
    String erased();

    @Message(
            "Your words and your name are gone from this session. The record was made anew, and says that one more person was erased.")
    String erasedText();
}
