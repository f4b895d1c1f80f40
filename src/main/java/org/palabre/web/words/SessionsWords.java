package org.palabre.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.palabre.core.method.Mode;
import org.palabre.people.Language;
import org.palabre.program.Status;

/** The list of sessions, and one session before it starts. */
@MessageBundle("sessions")
public interface SessionsWords {
    @Message("Sessions")
    String title();

    @Message("Prepare a session")
    String prepare();

    @Message("No session yet")
    String none();

    @Message("Choose a method, write the question, share the link. A first session takes ten minutes to prepare.")
    String noneText();

    @Message("{#when status}{#is PLANNED}Planned{#is OPEN}Open{#is CLOSED}Closed{/when}")
    String status(Status status);

    @Message("{#when mode}{#is LIVE}Live{#is ASYNC}Over several days{/when}")
    String mode(Mode mode);

    @Message("Prepared on {date}")
    String preparedOn(String date);

    @Message("Code")
    String code();

    @Message("People join here")
    String join();

    @Message("Anyone with this link or code can take part: no account, any browser.")
    String joinText();

    @Message("QR code of the join link")
    String qr();

    @Message("Open the console")
    String console();

    @Message("From there you open the session and run it, step by step.")
    String consoleText();

    @Message("Shared screen")
    String screen();

    @Message(
            "For the projector or screen sharing: question, timer, code, what the group reveals. This link needs no account; keep it within the team.")
    String screenText();

    @Message("Open the shared screen")
    String screenOpen();

    @Message("Open the record")
    String record();

    @Message("Change the preparation")
    String edit();

    @Message("Delete this session")
    String delete();

    @Message("Delete “{title}”? Its link and code will stop working.")
    String deleteAsk(String title);

    @Message("The mandate")
    String mandate();

    @Message("Method")
    String method();

    @Message("{#if count == 1}1 person expected{#else}{count} people expected{/if}")
    String expected(int count);

    @Message("{#when language}{#is EN}English{#is FR}French{/when}")
    String language(Language language);

    @Message("Who can run it")
    String team();

    @Message("Every owner and facilitator of the workspace can open the console and take over.")
    String teamText();
}
