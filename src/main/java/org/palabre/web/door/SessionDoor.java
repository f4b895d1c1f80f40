package org.palabre.web.door;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.palabre.people.Role;
import org.palabre.people.Tickets;
import org.palabre.people.account.Account;
import org.palabre.people.account.Accounts;
import org.palabre.people.workspace.Workspaces;
import org.palabre.program.SessionCode;
import org.palabre.program.SessionPlan;
import org.palabre.program.SessionPlans;
import org.palabre.record.shelf.PublicLinks;

/** The one door of a session, for its pages and its socket alike. */
@ApplicationScoped
public class SessionDoor {
    private final Tickets tickets;
    private final Accounts accounts;
    private final Workspaces workspaces;
    private final SessionPlans plans;
    private final PublicLinks links;
    private final Clock clock;

    public SessionDoor(
            Tickets tickets,
            Accounts accounts,
            Workspaces workspaces,
            SessionPlans plans,
            PublicLinks links,
            Clock clock) {
        this.links = links;
        this.clock = clock;
        this.tickets = tickets;
        this.accounts = accounts;
        this.workspaces = workspaces;
        this.plans = plans;
    }

    /**
     * With the seat cookie.
     *
     * @param cookies name → value, as {@link Cookies#read} gives them
     */
    public Uni<SessionEntry> participant(String code, Map<String, String> cookies) {
        return plan(code).map(found -> found.<SessionEntry>map(plan -> seat(plan, cookies))
                .orElse(SessionEntry.Shut.NO_SUCH_SESSION));
    }

    /** With the account cookie of an owner, facilitator or sponsor. */
    public Uni<SessionEntry> crew(String code, Map<String, String> cookies) {
        return present(code).chain(found -> found.map(plan -> crew(plan, cookies))
                .orElseGet(() -> shut(SessionEntry.Shut.NO_SUCH_SESSION)));
    }

    /** With the key of a shared-screen link, or as crew. */
    public Uni<SessionEntry> screen(String code, Map<String, String> cookies, Optional<String> key) {
        return plan(code).chain(found -> found.map(plan -> screen(plan, cookies, key))
                .orElseGet(() -> shut(SessionEntry.Shut.NO_SUCH_SESSION)));
    }

    /** With the key of a public link to the record that was not called back: nobody else comes in here, not even the crew. */
    public Uni<SessionEntry> record(String code, Optional<String> key) {
        return present(code).chain(found -> found.map(plan -> record(plan, key))
                .orElseGet(() -> shut(SessionEntry.Shut.NO_SUCH_SESSION)));
    }

    /** With the account cookie of anybody in the workspace, members included: to read what came out, never to run it. */
    public Uni<SessionEntry> reader(String code, Map<String, String> cookies) {
        return present(code).chain(found -> found.map(plan -> account(cookies, plan, role -> true))
                .orElseGet(() -> shut(SessionEntry.Shut.NO_SUCH_SESSION)));
    }

    private Uni<SessionEntry> record(SessionPlan plan, Optional<String> key) {
        return key.flatMap(given -> tickets.recordLink(given, plan.code().value()))
                .map(link -> links.holds(plan.id(), link, clock.instant())
                        .<SessionEntry>map(
                                holds -> holds ? new SessionEntry.Screen(plan) : SessionEntry.Shut.NOT_ALLOWED))
                .orElseGet(() -> shut(SessionEntry.Shut.NOT_ALLOWED));
    }

    private SessionEntry seat(SessionPlan plan, Map<String, String> cookies) {
        String code = plan.code().value();
        return Optional.ofNullable(cookies.get(Tickets.seatCookie(code)))
                .flatMap(cookie -> tickets.seat(cookie, code))
                .filter(seat -> seat.session().equals(plan.id()))
                .<SessionEntry>map(seat -> new SessionEntry.Participant(plan, seat))
                .orElse(SessionEntry.Shut.NO_TICKET);
    }

    private Uni<SessionEntry> crew(SessionPlan plan, Map<String, String> cookies) {
        return account(cookies, plan, Role::mayEnterConsole);
    }

    private Uni<SessionEntry> account(Map<String, String> cookies, SessionPlan plan, Predicate<Role> passes) {
        return account(cookies).chain(found -> found.map(account -> account(account, plan, passes))
                .orElseGet(() -> shut(SessionEntry.Shut.NO_TICKET)));
    }

    private Uni<SessionEntry> account(Account account, SessionPlan plan, Predicate<Role> passes) {
        return workspaces.visit(account, plan.workspace()).map(found -> found.filter(visit -> passes.test(visit.role()))
                .<SessionEntry>map(visit -> new SessionEntry.Crew(plan, account, visit.role()))
                .orElse(SessionEntry.Shut.NOT_ALLOWED));
    }

    private Uni<SessionEntry> screen(SessionPlan plan, Map<String, String> cookies, Optional<String> key) {
        String code = plan.code().value();
        if (key.isPresent()) {
            boolean opens = tickets.opensScreen(key.get(), code);
            return Uni.createFrom().item(opens ? new SessionEntry.Screen(plan) : SessionEntry.Shut.NO_TICKET);
        }
        return crew(plan, cookies)
                .map(entry -> entry instanceof SessionEntry.Crew ? new SessionEntry.Screen(plan) : entry);
    }

    private Uni<Optional<Account>> account(Map<String, String> cookies) {
        return Optional.ofNullable(cookies.get(Cookies.ACCOUNT))
                .flatMap(tickets::signedIn)
                .map(who -> accounts.byId(who.account())
                        .map(found -> found.filter(account -> account.epoch() == who.epoch())))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** As it is at this moment: what the crew may do with a session depends on whether it is over. */
    private Uni<Optional<SessionPlan>> present(String code) {
        return SessionCode.read(code).map(plans::byCode).orElseGet(() -> Uni.createFrom()
                .item(Optional.empty()));
    }

    /** For those who come all at once. */
    private Uni<Optional<SessionPlan>> plan(String code) {
        return SessionCode.read(code).map(plans::atTheDoor).orElseGet(() -> Uni.createFrom()
                .item(Optional.empty()));
    }

    private static Uni<SessionEntry> shut(SessionEntry.Shut reason) {
        return Uni.createFrom().item(reason);
    }
}
