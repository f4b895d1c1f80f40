package org.palabre.program;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The agreement with the sponsor: why this session, and what becomes of what it produces. Empty texts were left open.
 *
 * @param givens what is settled and not up for discussion
 * @param confidentiality what leaves the room, and under which name
 * @param sponsors who gave the mandate, as written by the facilitator
 */
@Embeddable
public record Mandate(
        @Column(nullable = false) String strategy,
        @Column(nullable = false) String objective,
        @Column(nullable = false) String question,
        @Column(nullable = false) String givens,
        @Column(name = "who_decides", nullable = false) String whoDecides,
        @Column(name = "what_next", nullable = false) String whatNext,
        @Column(nullable = false) String confidentiality,
        @Column(nullable = false) String sponsors) {

    public static final Mandate EMPTY = new Mandate("", "", "", "", "", "", "", "");
}
