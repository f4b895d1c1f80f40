package org.palabre.web.record.view;

import java.util.List;

/**
 * Cards that lie together. A few are drawn where they lie; many on pages of their own, fetched when somebody wants to see them: a
 * session of a thousand people has thousands.
 *
 * @param id its name in addresses, {@code step-move:2}
 */
public record Pile(String id, String title, List<Card> cards) {
    /** Up to so many stand on the page of the record itself. */
    static final int FEW = 60;

    private static final int ON_A_PAGE = 300;

    public Pile {
        cards = List.copyOf(cards);
    }

    public int size() {
        return cards.size();
    }

    public boolean isEmpty() {
        return cards.isEmpty();
    }

    public boolean isHigh() {
        return cards.size() > FEW;
    }

    /**
     * One page of it.
     *
     * @param from the number of its first card, from 1; {@code to} of its last
     * @param next the page after it, 0 for the last one
     * @param following how many cards that one has
     */
    public record Sheet(List<Card> cards, int number, int from, int to, int next, int following) {}

    /** @param number from 1; what is beyond is the nearest page there is */
    public Sheet sheet(int number) {
        int last = Math.max(1, (cards.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = Math.clamp(number, 1, last);
        int from = (page - 1) * ON_A_PAGE;
        int to = Math.min(cards.size(), from + ON_A_PAGE);
        return new Sheet(
                cards.subList(from, to),
                page,
                from + 1,
                to,
                page < last ? page + 1 : 0,
                Math.min(ON_A_PAGE, cards.size() - to));
    }
}
