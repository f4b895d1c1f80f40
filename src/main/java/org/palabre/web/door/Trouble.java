package org.palabre.web.door;

/** A request that ends on a page that helps. Thrown at any door; the edge turns it into words in the reader's language. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is the matter; each has its own words. */
    public enum Kind {
        SIGN_IN_FIRST(401),
        NOT_YOURS(403),
        FORGED(403),
        NO_SUCH_PAGE(404),
        NO_SUCH_SESSION(404),
        LINK_IS_OVER(410),
        FORM_EXPIRED(400),
        BAD_REQUEST(400),
        TOO_OFTEN(429),
        SESSION_OVER(410),
        OUR_FAULT(500),
        /** A later version goes on with it on another node. */
        BEING_RENEWED(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }

    private final Kind kind;

    public Trouble(Kind kind) {
        super(kind.name(), null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
