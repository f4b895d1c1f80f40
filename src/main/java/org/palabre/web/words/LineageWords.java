package org.palabre.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The record of a session: what its items, votes, commitments and lineages are called. */
@MessageBundle("lineage")
public interface LineageWords {
    @Message("Person {number}")
    String someone(String number);

    @Message("by {who}")
    String by(String who);

    @Message("told by {who}")
    String toldBy(String who);

    @Message("group {number}")
    String group(int number);

    @Message("{#when kind}{#is 'idea'}idea{#is 'story'}story{#is 'theme'}theme{#is 'proposition'}proposition{#is"
            + " 'topic'}topic{#is 'vision'}image of the future{#is 'argument'}gift{#is 'question'}question{#is"
            + " 'action'}move{#is 'commitment'}commitment{#is 'message'}word{#else}item{/when}")
    String kind(String kind);

    @Message("Kept private")
    String closed();

    @Message("Taken off the screens by the facilitator")
    String hidden();

    @Message("Erased at the request of whoever wrote it")
    String erased();

    @Message("its own roots are shown elsewhere in this tree")
    String elsewhere();

    @Message("Where this comes from")
    String from();

    @Message("{#if n == 1}1 point{#else}{n} points{/if}, from {people} of {electorate} people")
    String points(int n, int people, int electorate);

    @Message("Chosen by {people} of {electorate} people")
    String approval(int people, int electorate);

    @Message("“{grade}” for at least half of those {n} who judged")
    String grade(String grade, int n);

    @Message("{grade}: {n}")
    String gradeCount(String grade, int n);

    @Message("{percent} of what it could get, from {#if n == 1}1 person{#else}{n} people{/if}")
    String support(String percent, int n);

    @Message("Passes, with {#if n == 1}1 answer{#else}{n} answers{/if}")
    String passes(int n);

    @Message("Does not pass, with {#if n == 1}1 answer{#else}{n} answers{/if}")
    String stops(int n);

    @Message("{criterion} {mean} on average, {#if n == 1}1 answer{#else}{n} answers{/if}")
    String score(String criterion, String mean, int n);

    @Message("by {date}")
    String due(String date);

    @Message("First step")
    String firstStep();

    @Message("Asks for")
    String request();

    @Message("Answer")
    String answer();

    @Message("{#when verdict}{#is 'yes'}Yes{#is 'no'}No{#is 'later'}Later{#else}{verdict}{/when}")
    String verdict(String verdict);

    @Message("Request: {#when verdict}{#is 'yes'}yes{#is 'no'}no{#is 'later'}later{#else}{verdict}{/when}")
    String answered(String verdict);

    @Message("{#if many}Witnesses: {who}{#else}Witness: {who}{/if}")
    String witnesses(String who, boolean many);

    @Message("Why")
    String rationale();

    @Message("Decided by {who}")
    String decidedBy(String who);

    @Message("Stated by {who} for the sponsor")
    String onBehalf(String who);

    @Message("the facilitator")
    String facilitator();

    @Message("the sponsor")
    String sponsor();

    @Message("{cast} of {electorate} voted")
    String turnout(int cast, int electorate);

    @Message("and {n} more")
    String more(int n);

    @Message("Show all {n}")
    String pile(int n);

    @Message("{from} to {to} of {n}")
    String sheet(int from, int to, int n);

    @Message("{#if n == 1}The next one{#else}The next {n}{/if}")
    String sheetNext(int n);

    @Message("Those before")
    String sheetBefore();

    @Message("{#if n == 1}1 item{#else}{n} items{/if}")
    String items(int n);

    @Message("{#if n == 1}1 group{#else}{n} groups{/if}: {sizes}")
    String groups(int n, String sizes);

    @Message("{percent} of the pairs in them had not sat together before")
    String newPairs(String percent);

    @Message("{kept} kept{#if saved > 0}, {saved} of them by somebody’s name{/if}")
    String selected(int kept, int saved);

    @Message("A machine suggested groups. People took over the place of {#if cards == 1}1 card{#else}{cards} cards{/if}"
            + " and the name of {#if names == 1}1 group{#else}{names} groups{/if}, and left them so.")
    String suggested(int cards, int names);

    @Message("Suggested by a machine: {#if cards == 0}the name{#else}{cards} of {of} {#if of == 1}card{#else}cards{/if}"
            + "{#if name}, and the name{/if}{/if}")
    String ofMachine(int cards, int of, boolean name);

    @Message("skipped")
    String skipped();

    @Message("{time} into the session")
    String after(String time);

    @Message("Lineage")
    String trace();

    @Message("The whole lineage")
    String whole();

    @Message("Where it comes from, what it became")
    String traceTitle();

    @Message("Choose something that came out, or a dot in the picture: you see what it grew from and what grew from it,"
            + " step by step, both ways.")
    String traceText();

    @Message("Follow a link to go one step back or one step on.")
    String traceOne();

    @Message("Everything that came out")
    String traceAll();

    @Message("It grew from nothing before it: somebody said it first here.")
    String root();

    @Message("What grew from it")
    String grown();

    @Message("Nothing that these readers may see grew from it.")
    String leafText();

    @Message("What it went into")
    String into();

    @Message("Show in the record")
    String inRecord();

    @Message("From the first step down to the last: each dot is something written, each line leads to what it grew"
            + " from. Hollow dots stayed private.")
    String mapText();

    @Message("kept")
    String kept();

    @Message("Result of the vote: {step}")
    String pollOf(String step);

    @Message("Words that are no longer kept")
    String forgotten();
}
