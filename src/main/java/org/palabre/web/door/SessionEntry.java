package org.palabre.web.door;

import java.util.Optional;
import java.util.function.Predicate;
import org.palabre.core.id.PersonId;
import org.palabre.people.RandomWords;
import org.palabre.people.Role;
import org.palabre.people.Seat;
import org.palabre.people.account.Account;
import org.palabre.program.SessionPlan;

/** As whom somebody comes into a session, or why not. */
public sealed interface SessionEntry {
    /** With an account, if they may do this. */
    default Optional<Crew> crew(Predicate<Crew> may) {
        return this instanceof Crew crew && may.test(crew) ? Optional.of(crew) : Optional.empty();
    }

    /** An owner or a facilitator. */
    default Optional<Crew> facilitator() {
        return crew(crew -> crew.role().mayPrepare());
    }

    default Optional<Participant> participant() {
        return this instanceof Participant participant ? Optional.of(participant) : Optional.empty();
    }

    /** What a page says that is not for them. */
    default Trouble trouble() {
        return new Trouble(Trouble.Kind.NOT_YOURS);
    }

    record Participant(SessionPlan plan, Seat seat) implements SessionEntry {}

    /** @param role owner, facilitator or sponsor of the session's workspace */
    record Crew(SessionPlan plan, Account account, Role role) implements SessionEntry {

        /** The same account is the same person on every device, and another one in every session. */
        public PersonId person() {
            return new PersonId(
                    "f" + RandomWords.hash(plan.id() + "/" + account.id()).substring(0, 20));
        }
    }

    record Screen(SessionPlan plan) implements SessionEntry {}

    /** Nobody comes in; the code closes a socket, see docs/protocol.md §3. */
    enum Shut implements SessionEntry {
        NO_TICKET(4401),
        NOT_ALLOWED(4403),
        NO_SUCH_SESSION(4404);

        private final int closeCode;

        Shut(int closeCode) {
            this.closeCode = closeCode;
        }

        public int closeCode() {
            return closeCode;
        }

        @Override
        public Trouble trouble() {
            return new Trouble(
                    switch (this) {
                        case NO_TICKET -> Trouble.Kind.SIGN_IN_FIRST;
                        case NOT_ALLOWED -> Trouble.Kind.NOT_YOURS;
                        case NO_SUCH_SESSION -> Trouble.Kind.NO_SUCH_SESSION;
                    });
        }
    }
}
