package org.palabre.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Finding things again in the records of a workspace. */
@MessageBundle("search")
public interface SearchWords {
    @Message("What we know")
    String title();

    @Message("Search the records of this workspace: questions, ideas, themes, decisions, signals. Accents and small"
            + " slips do not matter; \"between quotes\" a phrase stays together.")
    String text();

    @Message("What are you looking for?")
    String query();

    @Message("Kind")
    String kind();

    @Message("Any kind")
    String anyKind();

    @Message("Session")
    String session();

    @Message("decision")
    String decision();

    @Message("signal")
    String signal();

    @Message("Method")
    String method();

    @Message("Any method")
    String anyMethod();

    @Message("Strategy it serves")
    String program();

    @Message("Any strategy")
    String anyProgram();

    @Message("Held from")
    String from();

    @Message("Held until")
    String to();

    @Message("What was found")
    String results();

    @Message("Search")
    String go();

    @Message("{#if n == 1}1 place{#else}{n} places{/if}")
    String found(int n);

    @Message("Nothing was found among the records that you may read. Try fewer words, or another one for the same"
            + " thing.")
    String nothing();

    @Message("There is no record here yet: they appear when sessions are closed.")
    String none();

    @Message("What earlier sessions teach")
    String casesTitle();

    @Message("Before you choose a method: sessions that were for something similar, with as many people. What they"
            + " used, how long it took, what it gave.")
    String casesText();

    @Message("What is the next session for? Its objective, its question")
    String purpose();

    @Message("How many people do you expect?")
    String howMany();

    @Message("{#if n == 1}1 similar case{#else}{n} similar cases{/if}")
    String casesFound(int n);

    @Message("No closed session here was for anything similar.")
    String noCase();

    @Message("{#if n == 1}1 participant{#else}{n} participants{/if}")
    String gathered(int n);

    @Message("{#if days > 1}{days} days{#else if hours > 1}{hours} hours{#else}{minutes} minutes{/if}")
    String took(int minutes, int hours, int days);

    @Message("{#if items == 1}1 contribution{#else}{items} contributions{/if}, {#if decisions == 1}1"
            + " decision{#else}{decisions} decisions{/if}, {#if commitments == 1}1 commitment{#else}{commitments}"
            + " commitments{/if}")
    String gave(int items, int decisions, int commitments);

    @Message("Signals that come back")
    String signalsTitle();

    @Message(
            "The same thing noticed in several sessions: those that few know come first, and each keeps its own words.")
    String signalsText();

    @Message("No signal has come back in another session so far. Signals are what a method watches for, or what"
            + " somebody saved by their name.")
    String noSignal();

    @Message("in {n} sessions")
    String inSessions(int n);

    @Message("Similar cases")
    String casesLink();
}
