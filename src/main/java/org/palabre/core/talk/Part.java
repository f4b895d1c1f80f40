package org.palabre.core.talk;

import java.time.Duration;
import java.util.Optional;
import org.palabre.core.id.PersonId;

/**
 * One turn of a conversation.
 *
 * @param person who speaks, or whose question it is; empty when it is everybody's
 * @param length empty without a clock
 * @param id the round or phase of the method it belongs to
 */
public record Part(Optional<PersonId> person, Optional<Duration> length, Optional<String> id) {}
