package org.palabre.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Set-up, sign-in, invitation, one’s own account. */
@MessageBundle("entrance")
public interface EntranceWords {
    @Message("Welcome: let’s set up Palabre")
    String setUpTitle();

    @Message("This makes the first account and its workspace. The link works once; afterwards you invite the others.")
    String setUpLead();

    @Message("Create and sign in")
    String setUpDo();

    @Message("Name of the workspace")
    String workspace();

    @Message("Your team, your organisation, your practice.")
    String workspaceHint();

    @Message("Your name")
    String name();

    @Message("As colleagues see it.")
    String nameHint();

    @Message("E-mail")
    String email();

    @Message("You sign in with it. Palabre sends no mail.")
    String emailHint();

    @Message("Password")
    String password();

    @Message("At least 10 characters. A short sentence is good and easy to keep in mind.")
    String passwordHint();

    @Message("Sign in")
    String signInTitle();

    @Message("For people who prepare, run or follow sessions. To take part in one, its link or code is enough.")
    String signInLead();

    @Message("Sign in")
    String signInDo();

    @Message("E-mail and password do not go together. Please check both.")
    String wrong();

    @Message(
            "Too many tries. To keep your account safe, please wait {#if minutes == 1}a minute{#else}{minutes} minutes{/if} and try again.")
    String tooOften(long minutes);

    @Message("No account? Ask the owner of the workspace for an invitation link.")
    String noAccount();

    @Message("Please give a name of at most 80 characters.")
    String badName();

    @Message("This does not look like an e-mail address.")
    String badEmail();

    @Message("Please choose a password of 10 to 200 characters.")
    String badPassword();

    @Message("This address already has an account here. Sign in with it first, then follow the link again.")
    String emailKnown();

    @Message("You are invited to {workspace}")
    String invitedTitle(String workspace);

    @Message("Join as {name}")
    String invitedAccept(String name);

    @Message("Create your account and join")
    String invitedNew();

    @Message("You already have an account?")
    String invitedKnown();

    @Message("My account")
    String accountTitle();

    @Message("Language of the screens")
    String language();

    @Message("Saved.")
    String saved();

    @Message("Change the password")
    String passwordTitle();

    @Message("Current password")
    String passwordNow();

    @Message("New password")
    String passwordNext();

    @Message("Change the password")
    String passwordDo();

    @Message("The password is changed. Other devices have to sign in again.")
    String passwordDone();

    @Message("This is not the current password.")
    String passwordWrong();
}
