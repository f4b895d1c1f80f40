package org.palabre.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The list of methods of a workspace. */
@MessageBundle("studio")
public interface StudioWords {
    @Message("Methods")
    String title();

    @Message("Write the methods of your house: take one that is near, change it, rehearse it with bots, publish it to"
            + " the workspace.")
    String lead();

    @Message("Our methods")
    String own();

    @Message("None yet. Take a method of the library and make it yours, begin with an empty page, or bring one as a"
            + " file.")
    String none();

    @Message("The library")
    String library();

    @Message("Open")
    String open();

    @Message("Duplicate")
    String duplicate();

    @Message("Duplicate and change")
    String take();

    @Message("Begin with an empty page")
    String blank();

    @Message("Delete this draft")
    String delete();

    @Message("Delete the draft “{title}”? What was published stays with the sessions that use it.")
    String deleteAsk(String title);

    @Message("Take off the offer")
    String withdraw();

    @Message("Offer again")
    String offer();

    @Message("Draft")
    String draft();

    @Message("Published {version}")
    String published(String version);

    @Message("{version}, no longer on offer")
    String withdrawn(String version);

    @Message("changed since")
    String ahead();

    @Message("Changed on {date}")
    String changedOn(String date);

    @Message("Bring a file")
    String bring();

    @Message("A ZIP of the method’s folder, or the method.yaml alone; 1 MB at most.")
    String bringHint();

    @Message("This file cannot be taken:")
    String notTaken();

    @Message("Ours")
    String ours();
}
