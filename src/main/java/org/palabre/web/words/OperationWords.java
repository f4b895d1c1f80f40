package org.palabre.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How the server does, for who runs it. */
@MessageBundle("operation")
public interface OperationWords {
    @Message("How the server does")
    String title();

    @Message("Of this process since it started. The same figures, for Prometheus, are behind a token: see “Running"
            + " Palabre” in the documentation.")
    String lead();

    @Message("Now")
    String now();

    @Message("Sessions open in memory")
    String rooms();

    @Message("People and screens connected")
    String connections();

    @Message("Servers on this database")
    String nodes();

    @Message("Memory in use")
    String memory();

    @Message("Answers")
    String answers();

    @Message("Acknowledged, after the commit")
    String acknowledged();

    @Message("On average after")
    String mean();

    @Message("99 of 100 within")
    String p99();

    @Message("Refused, with a reason")
    String refused();

    @Message("Writing down and sending out")
    String work();

    @Message("Commits")
    String commits();

    @Message("Events of one commit, on average")
    String batch();

    @Message("A commit takes, on average")
    String commitMean();

    @Message("Frames sent")
    String frames();

    @Message("Data sent")
    String bytes();

    @Message("Connections that could not keep up")
    String slow();

    @Message("MB")
    String mb();
}
