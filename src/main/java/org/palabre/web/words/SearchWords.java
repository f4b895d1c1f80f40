package org.palabre.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Finding things again in the records of a workspace. */
@MessageBundle("search")
public interface SearchWords {
    @Message("What we know")
    String title();

    @Message("Search the records of this workspace: questions, ideas, themes, decisions, signals. Accents and small slips do not matter; \"between quotes\" a phrase stays together.")
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

    @Message("Year")
    String year();

    @Message("Any year")
    String anyYear();

    @Message("Search")
    String go();

    @Message("{#if n == 1}1 place{#else}{n} places{/if}")
    String found(int n);

    @Message("Nothing was found among the records that you may read. Try fewer words, or another one for the same thing.")
    String nothing();

    @Message("There is no record here yet: they appear when sessions are closed.")
    String none();
}
