package org.palabre.core.step;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;

/**
 * A bot in its seat: who it is, its own chance and its own words. It sees only what its person may see.
 *
 * @param words sentences as people in workshops write them
 */
public record Player(PersonId person, RandomGenerator chance, Words words) {

    /** Where a bot finds its sentences; {@code about} is what it answers to, empty at first. */
    public interface Words {
        /** @param field the kind of sentence: {@code idea}, {@code story}, {@code theme}, {@code who}, {@code when}… */
        String say(String field, List<String> about, RandomGenerator chance);
    }

    public ItemId newItem() {
        return new ItemId("i" + Long.toString(chance.nextLong(1L << 40, 1L << 50), 36));
    }

    public <T> Optional<T> oneOf(List<T> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(choices.get(chance.nextInt(choices.size())));
    }

    public String say(String field, String... about) {
        return words.say(field, List.of(about), chance);
    }
}
