package org.palabre.core.step;

import java.util.Optional;
import org.palabre.core.id.ItemId;
import org.palabre.core.id.PersonId;

/** What makes one turn of an order itself: who speaks, what is told, which part of the method's own order it is. */
public record TurnPlace(Optional<PersonId> person, Optional<ItemId> item, Optional<String> part) {}
