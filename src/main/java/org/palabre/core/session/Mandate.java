package org.palabre.core.session;

/**
 * The agreement with the sponsor: what the session is for. Free texts, empty when nothing was said.
 *
 * @param givens what is already decided and not up for discussion
 * @param whoDecides who decides on what comes out
 * @param whatNext what happens with it afterwards
 */
public record Mandate(
        String strategy,
        String objective,
        String question,
        String givens,
        String whoDecides,
        String whatNext,
        String confidentiality) {
    public static final Mandate NONE = new Mandate("", "", "", "", "", "", "");
}
