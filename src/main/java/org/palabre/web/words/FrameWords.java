package org.palabre.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around every page. */
@MessageBundle("frame")
public interface FrameWords {
    @Message("Skip to the content")
    String skip();

    @Message("Main")
    String main();

    @Message("Sessions")
    String sessions();

    @Message("People")
    String people();

    @Message("My account")
    String account();

    @Message("Sign in")
    String signIn();

    @Message("Sign out")
    String signOut();

    @Message("Français")
    String otherLanguage();

    @Message("Palabre: proven methods for groups that have something to decide. Free software.")
    String foot();

    @Message("Copy the link")
    String copy();

    @Message("Copied")
    String copied();

    @Message("Save")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("(optional)")
    String optional();

    @Message("Something is missing or not right. Nothing has been saved yet; please look at the fields marked below.")
    String mend();

    @Message(
            "This page needs JavaScript: a live session cannot work without it. Please allow it for this site, or open the link in another browser.")
    String needsScript();
}
