package org.palabre.web.remind;

import io.smallrye.mutiny.Uni;

/** Sends a mail, if mail was set up. A failed Uni means that it did not leave. */
public interface Post {
    /** Whether anything can be sent at all. */
    boolean isOpen();

    Uni<Void> send(String to, String subject, String text);
}
