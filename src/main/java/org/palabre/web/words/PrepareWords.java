package org.palabre.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The preparation of a session. */
@MessageBundle("prepare")
public interface PrepareWords {
    @Message("Which method?")
    String chooseTitle();

    @Message("The method follows from what you want to achieve. Read what each one is good for.")
    String chooseLead();

    @Message("Choose")
    String choose();

    @Message("No method could be read. The log of the server says why.")
    String noMethod();

    @Message("{from} to {to} people")
    String people(int from, int to);

    @Message("about {length}")
    String length(String length);

    @Message("or over {days} days")
    String days(long days);

    @Message("When to take another one")
    String another();

    @Message("Prepare a session")
    String title();

    @Message("Change the preparation")
    String editTitle();

    @Message("Choose another method")
    String otherMethod();

    @Message("Title of the session")
    String name();

    @Message("Participants see it. Short and inviting.")
    String nameHint();

    @Message("What makes our Mondays worth it?")
    String nameSample();

    @Message("The mandate")
    String mandateTitle();

    @Message(
            "What you agreed with whoever asks for this session. Participants see it before they start: it tells them what their work is for.")
    String mandateLead();

    @Message("Strategy")
    String strategy();

    @Message("What larger direction does this serve?")
    String strategyHint();

    @Message("Open our second site by 2028 without losing what makes us good to work with.")
    String strategySample();

    @Message("Objective")
    String objective();

    @Message("What should exist at the end that does not exist now?")
    String objectiveHint();

    @Message("Three first steps for welcoming new colleagues, each with somebody who takes it on.")
    String objectiveSample();

    @Message("Question")
    String question();

    @Message("The one sentence everyone will work on. Open, positive, free of the answer.")
    String questionHint();

    @Message("When did you feel truly welcome in a team, and what made it so?")
    String questionSample();

    @Message("Givens")
    String givens();

    @Message("What is settled and not up for discussion: budget, dates, rules.")
    String givensHint();

    @Message("No extra budget this year. The opening date stands.")
    String givensSample();

    @Message("Who decides")
    String whoDecides();

    @Message("The group, the sponsor, somebody else? Saying it now spares disappointment.")
    String whoDecidesHint();

    @Message("The group decides on first steps; the management on anything above 5,000 euros.")
    String whoDecidesSample();

    @Message("What happens next")
    String whatNext();

    @Message("What becomes of the results, by when, and who answers.")
    String whatNextHint();

    @Message("The management answers every request within 15 days; we look back together in March.")
    String whatNextSample();

    @Message("Confidentiality")
    String confidentiality();

    @Message("What leaves the room, and under which name.")
    String confidentialityHint();

    @Message("Stories stay within the pair unless their teller releases them.")
    String confidentialitySample();

    @Message("Sponsor")
    String sponsors();

    @Message("Who gives this mandate, and will be there for the answers.")
    String sponsorsHint();

    @Message("Claire Martin, managing director")
    String sponsorsSample();

    @Message("Settings of the method")
    String settingsTitle();

    @Message("The frame")
    String frameTitle();

    @Message("When do people take part?")
    String mode();

    @Message("Live")
    String live();

    @Message("Everyone at the same time, with timed steps.")
    String liveHint();

    @Message("This method is lived together, at the same time.")
    String liveOnly();

    @Message(
            "The method has changed since this session was prepared (version {before}). Saved now, the session takes its version {now}.")
    String renewed(String before, String now);

    @Message("Over several days")
    String async();

    @Message("Each at their own time, with a deadline per step.")
    String asyncHint();

    @Message("Language of the session")
    String language();

    @Message("Participants can switch for themselves.")
    String languageHint();

    @Message("How many people do you expect?")
    String expected();

    @Message("A guess is enough; more or fewer may come.")
    String expectedHint();

    @Message("Prepare this session")
    String create();

    @Message("(minutes)")
    String inMinutes();

    @Message("Please fill this in.")
    String missing();

    @Message("This text is too long.")
    String tooLong();

    @Message("A number from 1 to 10,000, please.")
    String outOfRange();

    @Message("This setting does not fit the method.")
    String badSetting();

    @Message("This session has started: its preparation can no longer be changed.")
    String notPlanned();
}
