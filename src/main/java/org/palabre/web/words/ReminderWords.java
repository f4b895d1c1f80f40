package org.palabre.web.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The mail that reminds of asking what became of commitments: no word of a participant has a place in it. */
@MessageBundle("reminder")
public interface ReminderWords {
    @Message("What became of it? “{title}”")
    String subject(String title);

    @Message("{days} days ago the session “{title}” ended. {#if n == 1}1 commitment made in it has{#else}{n}"
            + " commitments made in it have{/if} neither been kept nor let go, as far as anybody said. On this"
            + " page you find the links that ask those who promised, without an account:")
    String text(String title, int days, int n);

    @Message("Palabre writes this to whoever prepared a session, 30 and 90 days after its end, and never more.")
    String foot();
}
