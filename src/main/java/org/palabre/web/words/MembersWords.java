package org.palabre.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.palabre.people.Role;

/** The people of a workspace. */
@MessageBundle("members")
public interface MembersWords {
    @Message("People")
    String title();

    @Message("Who prepares, runs and follows the sessions of this workspace. Participants need no account and are not"
            + " listed here.")
    String lead();

    @Message("{#when role}{#is OWNER}Owner{#is FACILITATOR}Facilitator{#is SPONSOR}Sponsor{#is MEMBER}Member{/when}")
    String role(Role role);

    @Message("{#when role}{#is OWNER}Everything, and who may do what{#is FACILITATOR}Prepares, runs and harvests"
            + " sessions{#is SPONSOR}Follows the results in aggregate and answers requests, never sees who said"
            + " what{#is MEMBER}Sees the sessions and what came out of them, without names{/when}")
    String roleHint(Role role);

    @Message("Name")
    String name();

    @Message("Role")
    String roleLabel();

    @Message("you")
    String you();

    @Message("Change")
    String change();

    @Message("Role of {name}")
    String changeOf(String name);

    @Message("Remove")
    String remove();

    @Message("Remove {name} from this workspace?")
    String removeAsk(String name);

    @Message("A workspace needs at least one owner. Make somebody else owner first.")
    String lastOwner();

    @Message("Invite somebody")
    String inviteTitle();

    @Message("For whom?")
    String inviteNote();

    @Message("A reminder for you, for example a first name.")
    String inviteNoteHint();

    @Message("Make an invitation link")
    String inviteDo();

    @Message("Here is the link")
    String linkTitle();

    @Message("Send it to this one person, the way you like. It works once, within 14 days, and is shown only now.")
    String linkText();

    @Message("Open invitations")
    String openTitle();

    @Message("until {date}")
    String until(String date);

    @Message("Withdraw")
    String revoke();

    @Message("Owners invite people and change roles.")
    String ownersOnly();
}
