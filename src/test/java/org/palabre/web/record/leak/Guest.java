package org.palabre.web.record.leak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.palabre.core.id.PersonId;
import org.palabre.core.id.SessionId;
import org.palabre.people.Role;
import org.palabre.people.Seat;
import org.palabre.people.Tickets;
import org.palabre.record.archive.SecretSession;
import org.palabre.record.document.Audience;

/**
 * Somebody who may come, and what they must not learn of {@link SecretSession}.
 *
 * @param version the version of the record they ask for
 * @param knows how much of the session is fit for them
 * @param seat the ticket of somebody who took part
 */
record Guest(String name, Audience version, Audience knows, Optional<Role> role, Optional<String> seat) {
    private static final String FILM = "/s/{code}/replay/film.json";

    /** Pages of a session that runs or is only planned, and one for owners of the first workspace. */
    static final Set<String> ANSWERS_NOBODY_HERE = Set.of(
            "/j/{code}",
            "/w/{workspace}/operation",
            "/j/{code}/return",
            "/s/{code}/more.json",
            "/s/{code}/mail.json",
            "/s/{code}/return.json",
            "/s/{code}/themes.json",
            "/w/{workspace}/sessions/{id}/edit");

    static List<Guest> all(SessionId session, String code, Tickets tickets) {
        Optional<String> seat = Optional.of(tickets.seat(new Seat(session, code, new PersonId("cleo-id"))));
        List<Guest> guests = new ArrayList<>();
        guests.add(new Guest("a participant", Audience.PARTICIPANT, Audience.PARTICIPANT, Optional.empty(), seat));
        guests.add(new Guest(
                "a participant who wants more", Audience.FACILITATOR, Audience.PARTICIPANT, Optional.empty(), seat));
        Stream.of(Audience.values())
                .forEach(version -> guests.add(new Guest(
                        "a facilitator, as " + version,
                        version,
                        Audience.FACILITATOR,
                        Optional.of(Role.FACILITATOR),
                        Optional.empty())));
        guests.add(new Guest(
                "an owner", Audience.FACILITATOR, Audience.FACILITATOR, Optional.of(Role.OWNER), Optional.empty()));
        Stream.of(Audience.SPONSOR, Audience.PARTICIPANT)
                .forEach(version -> guests.add(new Guest(
                        "a sponsor who wants " + version,
                        version,
                        Audience.SPONSOR,
                        Optional.of(Role.SPONSOR),
                        Optional.empty())));
        guests.add(new Guest(
                "a member", Audience.PARTICIPANT, Audience.PUBLIC, Optional.of(Role.MEMBER), Optional.empty()));
        guests.add(new Guest(
                "whoever has the link", Audience.PARTICIPANT, Audience.PUBLIC, Optional.empty(), Optional.empty()));
        return guests;
    }

    /** What kind of secret → the words that would tell it. */
    Map<String, List<String>> forbidden(String route, String address) {
        Map<String, List<String>> secrets = new LinkedHashMap<>();
        secrets.put("a hidden text", List.of("secret-"));
        secrets.put("the id of a hidden item", SecretSession.HIDDEN_ITEMS);
        secrets.put("the time of a hidden act", SecretSession.hiddenTimes(own(route)));
        if (!knowsWhoIsWho(route, address)) {
            secrets.put(
                    "an author",
                    unnamed(route).stream().map(name -> name + "-name").toList());
            secrets.put("the id of a person", ids(route));
        }
        Audience read = narrower(route);
        if (read == Audience.SPONSOR || read == Audience.PUBLIC) {
            secrets.put("what was not chosen", List.of("dropped-idea", "all-may-read-this-story"));
            secrets.put("a small count", List.of("8317"));
        }
        return secrets;
    }

    /** What this route gives to this guest: the version that is asked for, where it is one of theirs. */
    private Audience narrower(String route) {
        return route.startsWith("/r/") || route.startsWith("/c/")
                ? Audience.PUBLIC
                : route.startsWith("/s/{code}/record") && knows == Audience.FACILITATOR ? version : knows;
    }

    /** Whoever ran the session plays it again as they saw it: they knew who was there. */
    private boolean knowsWhoIsWho(String route, String address) {
        return route.equals(FILM) && knows == Audience.FACILITATOR && address.endsWith("as=facilitator");
    }

    /** The replay is made of what ran, in which whoever put their name to something has an id beside it. */
    private List<String> ids(String route) {
        return (route.equals(FILM) ? unnamed(route).stream() : SecretSession.PEOPLE.stream())
                .filter(name -> own(route).filter(name::equals).isEmpty())
                .map(name -> name + "-id")
                .toList();
    }

    private List<String> unnamed(String route) {
        List<String> unnamed = new ArrayList<>(SecretSession.PEOPLE);
        if (narrower(route) != Audience.PUBLIC || route.startsWith("/c/")) {
            unnamed.remove("eve"); // who promised
        }
        own(route).ifPresent(unnamed::remove);
        return unnamed;
    }

    /** Whose own page it is. */
    private Optional<String> own(String route) {
        return seat.isPresent() && route.startsWith("/s/{code}/mine") ? Optional.of("cleo") : Optional.empty();
    }
}
