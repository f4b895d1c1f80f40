package org.palabre.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** When something does not work: what it is, and what to do. */
@MessageBundle("trouble")
public interface TroubleWords {
    @Message("Please sign in first")
    String signInFirstTitle();

    @Message("This page is for people with an account.")
    String signInFirstText();

    @Message("This door is not open to you")
    String notYoursTitle();

    @Message("Your account has no access to this page. If you should have it, ask an owner of the workspace to change"
            + " your role.")
    String notYoursText();

    @Message("This request came from another site")
    String forgedTitle();

    @Message("For your safety it was not carried out. Open the page here and do it again.")
    String forgedText();

    @Message("There is no such page")
    String noSuchPageTitle();

    @Message("The address may be mistyped, or the page has gone.")
    String noSuchPageText();

    @Message("There is no session with this code")
    String noSuchSessionTitle();

    @Message("Please compare it with the screen or the invitation: six letters or digits, never 0, 1, 2, 5, 8, B, I, L,"
            + " O, S, U, V or Z. Or the session was deleted; whoever invited you knows.")
    String noSuchSessionText();

    @Message("This link no longer works")
    String linkIsOverTitle();

    @Message("It was used already, or it is too old. Ask for a new one.")
    String linkIsOverText();

    @Message("This page was open for too long")
    String formExpiredTitle();

    @Message("Nothing was changed. Go back, reload the page and send it again; cookies must be allowed.")
    String formExpiredText();

    @Message("This could not be understood")
    String badRequestTitle();

    @Message("Nothing was changed. Go back and try again.")
    String badRequestText();

    @Message("Too many tries")
    String tooOftenTitle();

    @Message("Please wait a minute before you try again.")
    String tooOftenText();

    @Message("This session is over")
    String sessionOverTitle();

    @Message("Nobody can join any more. What came out of it is in the record; ask whoever invited you.")
    String sessionOverText();

    @Message("Something went wrong here")
    String ourFaultTitle();

    @Message("It is our fault, not yours. Try again in a moment; what you had sent and saw confirmed is safe.")
    String ourFaultText();

    @Message("Palabre is being renewed")
    String beingRenewedTitle();

    @Message("Another server goes on with this session. Try again in a moment; what you saw confirmed is safe.")
    String beingRenewedText();

    @Message("To the front page")
    String home();

    @Message("If you report it, give this number: {number}")
    String number(String number);
}
