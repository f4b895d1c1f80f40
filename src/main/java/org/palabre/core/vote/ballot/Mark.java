package org.palabre.core.vote.ballot;

import java.util.Optional;
import org.palabre.core.id.ItemId;

/**
 * One mark as somebody wishes it on their ballot.
 *
 * @param criterion {@code vote} where the vote has only one; the other item of a pair
 * @param value empty: the mark is taken back
 * @param words the reason of an objection; empty where none is given
 */
public record Mark(ItemId item, String criterion, Optional<Integer> value, String words) {
    public static final String ONE = "vote";

    public static Mark of(ItemId item, String criterion, int value) {
        return new Mark(item, criterion, Optional.of(value), "");
    }

    public static Mark of(ItemId item, int value) {
        return of(item, ONE, value);
    }
}
