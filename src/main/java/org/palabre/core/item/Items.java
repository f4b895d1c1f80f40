package org.palabre.core.item;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.RunId;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPSet;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * All items of a session, found by id, by the run they were written in, by their author there and by collection. Immutable.
 *
 * @param told those that one person wrote of another
 */
public record Items(
        PMap<ItemId, Item> byId,
        PMap<RunId, PVector<ItemId>> byRun,
        PMap<RunId, PMap<PersonId, PVector<ItemId>>> byAuthor,
        PMap<String, PVector<ItemId>> byCollection,
        PVector<ItemId> told) {

    public static final Items NONE = new Items(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            TreePVector.empty());

    public Optional<Item> find(ItemId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What was written in this run, oldest first, without what was withdrawn or hidden. */
    public Stream<Item> of(RunId run) {
        return standing(byRun.getOrDefault(run, TreePVector.empty()));
    }

    /** What stands in this collection, oldest first. */
    public Stream<Item> in(String collection) {
        return standing(byCollection.getOrDefault(collection, TreePVector.empty()));
    }

    /** What this person wrote in this run and did not take back. */
    public List<Item> by(PersonId person, RunId run) {
        return standing(authorsOf(run).getOrDefault(person, TreePVector.empty()))
                .toList();
    }

    /** What this person wrote anywhere or told somebody who wrote it, also what was taken back. */
    public Stream<Item> of(PersonId person) {
        Stream<ItemId> wrote = byAuthor.values().stream()
                .flatMap(authors -> Stream.ofNullable(authors.get(person)))
                .flatMap(PVector::stream);
        return Stream.concat(wrote, told.stream())
                .flatMap(id -> Stream.ofNullable(byId.get(id)))
                .filter(item -> item.author().equals(person) || item.owner().equals(person))
                .distinct();
    }

    /** @param seq the number of the event */
    public Items evolve(ItemEvent event, long seq) {
        if (event instanceof ItemEvent.Written written) {
            return plus(written, seq);
        }
        Item before = byId.get(event.item());
        return before == null
                ? this
                : new Items(byId.plus(before.id(), before.evolve(event)), byRun, byAuthor, byCollection, told);
    }

    private PMap<PersonId, PVector<ItemId>> authorsOf(RunId run) {
        return byAuthor.getOrDefault(run, HashTreePMap.empty());
    }

    private Items plus(ItemEvent.Written e, long seq) {
        Item item = new Item(
                e.item(),
                e.run(),
                e.collection(),
                e.author(),
                e.about(),
                e.group(),
                e.fields(),
                e.parents(),
                e.signed(),
                seq,
                1,
                Item.Release.NONE,
                false,
                false,
                OrderedPSet.empty(),
                Optional.empty());
        PMap<PersonId, PVector<ItemId>> authors = authorsOf(e.run());
        PVector<ItemId> own = authors.getOrDefault(e.author(), TreePVector.empty());
        return new Items(
                byId.plus(item.id(), item),
                byRun.plus(
                        e.run(),
                        byRun.getOrDefault(e.run(), TreePVector.empty()).plus(item.id())),
                byAuthor.plus(e.run(), authors.plus(e.author(), own.plus(item.id()))),
                byCollection.plus(
                        e.collection(),
                        byCollection
                                .getOrDefault(e.collection(), TreePVector.empty())
                                .plus(item.id())),
                e.about().isPresent() ? told.plus(item.id()) : told);
    }

    private Stream<Item> standing(PVector<ItemId> ids) {
        return ids.stream().map(byId::get).filter(item -> item != null && item.stands());
    }
}
