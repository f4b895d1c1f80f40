package org.palabre.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.palabre.core.engine.Lanes;
import org.palabre.core.id.PersonId;
import org.palabre.core.kind.Kinds;
import org.palabre.core.session.Person;
import org.palabre.core.session.Role;
import org.palabre.core.session.SessionCommand;
import org.palabre.core.session.SessionState;
import org.palabre.core.step.Moment;
import org.palabre.core.step.Player;

/** The bots of one session: each with a seat, a name and a chance of its own. They act on what their person may see. */
public final class Troupe {
    private final List<Member> members = new ArrayList<>();
    private final Sentences words;
    private final long seed;
    private final String prefix;
    private final int firstName;

    /**
     * @param prefix of the ids of their seats
     * @param firstName where in the list of names they begin, so that two troupes are not called alike
     */
    public Troupe(Sentences words, long seed, String prefix, int firstName) {
        this.words = words;
        this.seed = seed;
        this.prefix = prefix;
        this.firstName = firstName;
    }

    private record Member(Role role, String name, Player player) {}

    /** What a member asks of the session. */
    public record Asks(PersonId by, SessionCommand what) {}

    /** Seats one more bot. @return how it joins; two in three give a name */
    public Asks enrol(Role role) {
        int number = members.size();
        PersonId id = new PersonId(prefix + (number + 1));
        Random chance = new Random(seed * 1_000_003 + number);
        Member member = new Member(role, words.name(firstName + number), new Player(id, chance, words));
        members.add(member);
        boolean named = role != Role.PARTICIPANT || chance.nextInt(3) > 0;
        Optional<String> name = named ? Optional.of(member.name()) : Optional.empty();
        return new Asks(id, new SessionCommand.Join(id, name, role, true));
    }

    public List<PersonId> people(Role role) {
        return members.stream()
                .filter(member -> member.role() == role)
                .map(member -> member.player().person())
                .toList();
    }

    /** What everybody who is there would do next; empty when all have done what the step asks. */
    public List<Asks> round(SessionState state, Instant now) {
        return members.stream()
                .flatMap(member -> turn(member, state, now).stream())
                .toList();
    }

    /** What this one would do next. */
    public List<Asks> turn(PersonId person, SessionState state, Instant now) {
        return members.stream()
                .filter(member -> member.player().person().equals(person))
                .flatMap(member -> turn(member, state, now).stream())
                .toList();
    }

    private static List<Asks> turn(Member member, SessionState state, Instant now) {
        PersonId id = member.player().person();
        boolean here = state.person(id).filter(Person::present).isPresent();
        Optional<Moment> moment = Lanes.of(state, id, now).filter(m -> m.run().takesInput());
        if (!here || moment.isEmpty() || !acts(member, moment.get())) {
            return List.of();
        }
        return Kinds.of(moment.get().step().kind()).play(moment.get(), member.player()).stream()
                .map(command -> new Asks(id, command))
                .toList();
    }

    /** Facilitating bots write nothing; where a sponsor decides, they leave it to a sponsor who is there. */
    private static boolean acts(Member member, Moment moment) {
        boolean deciding = moment.step().kind().equals("decide");
        boolean sponsored = moment.state().people().values().stream()
                .anyMatch(person -> person.present() && person.role() == Role.SPONSOR);
        return switch (member.role()) {
            case PARTICIPANT -> true;
            case SPONSOR -> deciding;
            case FACILITATOR -> deciding && !sponsored;
        };
    }
}
