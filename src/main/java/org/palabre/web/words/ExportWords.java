package org.palabre.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The record as files: how they are offered, and the headings of their tables. */
@MessageBundle("export")
public interface ExportWords {
    @Message("Who")
    String who();

    @Message("What")
    String what();

    @Message("By when")
    String when();

    @Message("Step")
    String step();

    @Message("Of a machine")
    String ofMachine();

    @Message("Time")
    String time();

    @Message("What happened")
    String notes();

    @Message("page")
    String page();

    @Message("Take it with you")
    String title();

    @Message("Each file says what this page says, for the same readers.")
    String text();

    @Message("PDF, to print or send")
    String pdf();

    @Message("Word document, to go on writing")
    String docx();

    @Message("Markdown")
    String md();

    @Message("Excel workbook: items, votes, commitments")
    String xlsx();

    @Message("CSV, items")
    String itemsCsv();

    @Message("CSV, votes")
    String votesCsv();

    @Message("CSV, commitments")
    String commitmentsCsv();

    @Message("Calendar of the commitments (.ics)")
    String ics();

    @Message("JSON, signed")
    String json();

    @Message("Linked data (JSON-LD)")
    String jsonld();

    @Message("The whole session, to move or keep it: holds private words too")
    String bundle();

    @Message("Items")
    String items();

    @Message("Votes")
    String votes();

    @Message("Commitments")
    String commitments();

    @Message("Number")
    String number();

    @Message("Kind")
    String kind();

    @Message("Words")
    String words();

    @Message("By")
    String by();

    @Message("Group")
    String group();

    @Message("Comes from")
    String from();

    @Message("Rank")
    String rank();

    @Message("Voters")
    String voters();

    @Message("Points")
    String points();

    @Message("Details")
    String details();

    @Message("First step")
    String firstStep();

    @Message("Asks for")
    String request();

    @Message("Answer")
    String answer();

    @Message("Witnesses")
    String witnesses();

    @Message("How it stands")
    String stands();

    @Message("What was said since")
    String since();

    @Message("Your file is being made")
    String making();

    @Message("It takes a while for a long session. This page looks again by itself and hands you the file when it is"
            + " ready.")
    String makingText();

    @Message("Other files are made before yours; it is begun by itself.")
    String makingLater();

    @Message("{percent} % made")
    String made(int percent);

    @Message("Your file is ready")
    String ready();

    @Message("It has been handed to your browser.")
    String readyText();

    @Message("Take it again")
    String again();

    @Message("{#if n == 1}1 second{#else}{n} seconds{/if} so far")
    String soFar(long n);

    @Message("Back to the record")
    String back();

    @Message("Commitment: {what}")
    String event(String what);

    @Message("As read by")
    String versions();

    @Message("{#when audience}{#is 'participant'}participants{#is 'facilitator'}facilitators{#is"
            + " 'sponsor'}sponsors{#else}the public{/when}")
    String audience(String audience);

    @Message("{#when audience}{#is 'participant'}This version is for everybody who took part.{#is 'facilitator'}This"
            + " version is for those who ran the session: it also holds what only they could read. Do not hand it"
            + " on.{#is 'sponsor'}This version is for sponsors: what came out of the session, without who said"
            + " what.{#else}This version is for everybody who has its link: what came out of the session, without"
            + " names.{/when}")
    String shows(String audience);

    @Message("A link for everybody")
    String sharedTitle();

    @Message("Whoever has such a link can read this version without an account, for {days} days, unless you call it"
            + " back.")
    String sharedText(long days);

    @Message("Make a link")
    String makeLink();

    @Message("Call this link back")
    String revoke();

    @Message("Call this link back? Whoever has it will find the door shut.")
    String revokeAsk();

    @Message("Holds until {date}")
    String holdsUntil(String date);

    @Message("CSV for Polis tools, statements")
    String polisComments();

    @Message("CSV for Polis tools, summary")
    String polisSummary();
}
