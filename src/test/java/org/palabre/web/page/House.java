package org.palabre.web.page;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.palabre.catalog.Catalog;
import org.palabre.core.method.MethodSource;
import org.palabre.core.method.Mode;
import org.palabre.people.Language;
import org.palabre.people.RandomWords;
import org.palabre.people.Role;
import org.palabre.people.account.Account;
import org.palabre.people.account.Passwords;
import org.palabre.people.workspace.Membership;
import org.palabre.people.workspace.Visit;
import org.palabre.people.workspace.Workspace;
import org.palabre.people.workspace.Workspaces;
import org.palabre.program.Mandate;
import org.palabre.program.MethodChoice;
import org.palabre.program.PlanDraft;
import org.palabre.program.SessionPlan;
import org.palabre.program.SessionPlans;
import org.palabre.program.Sessions;

/** Makes workspaces with one person per role, and sessions in them, straight in the database. */
@ApplicationScoped
public class House {
    public static final String PASSWORD = "a good long sentence";

    private final Mutiny.SessionFactory database;
    private final Passwords passwords;
    private final Workspaces workspaces;
    private final SessionPlans plans;
    private final Sessions sessions;
    private final Catalog catalog;
    private final Clock clock;

    House(
            Mutiny.SessionFactory database,
            Passwords passwords,
            Workspaces workspaces,
            SessionPlans plans,
            Sessions sessions,
            Catalog catalog,
            Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.workspaces = workspaces;
        this.plans = plans;
        this.sessions = sessions;
        this.catalog = catalog;
        this.clock = clock;
    }

    public record Home(Workspace workspace, Map<Role, Account> people) {
        public String path() {
            return "/w/" + workspace.id();
        }
    }

    public Home home(String name) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                () -> passwords.hash(PASSWORD).chain(hash -> {
                    Workspace workspace = new Workspace(name, clock.instant());
                    Map<Role, Account> people = new EnumMap<>(Role.class);
                    for (Role role : Role.values()) {
                        String email = RandomWords.id(role.name().toLowerCase(java.util.Locale.ROOT)) + "@example.org";
                        people.put(role, new Account(email, "The " + role, hash, Language.EN, clock.instant()));
                    }
                    Object[] memberships = people.entrySet().stream()
                            .map(entry -> new Membership(workspace, entry.getValue(), entry.getKey(), clock.instant()))
                            .toArray();
                    return database.withTransaction(session -> session.persist(workspace)
                                    .chain(() ->
                                            session.persistAll(people.values().toArray()))
                                    .chain(() -> session.persistAll(memberships)))
                            .replaceWith(new Home(workspace, people));
                }));
    }

    public SessionPlan session(Home home, String title) throws Throwable {
        return session(home, title, "speed-thinking", Mode.LIVE);
    }

    public SessionPlan session(Home home, String title, String library, Mode mode) throws Throwable {
        Visit visit = VertxContextSupport.subscribeAndAwait(() -> workspaces.visit(
                        home.people().get(Role.OWNER), home.workspace().id()))
                .orElseThrow();
        Mandate mandate = new Mandate("", "steps", "What next?", "", "", "", "", "");
        MethodSource method = catalog.find(library).orElseThrow();
        PlanDraft draft = new PlanDraft(
                title,
                new MethodChoice(method.id(), method.version(), method.sha256(), Map.of()),
                mode,
                Language.EN,
                12,
                mandate);
        return VertxContextSupport.subscribeAndAwait(
                () -> plans.create(visit, draft).call(sessions::plan));
    }

    public SessionPlan becomes(SessionPlan plan, org.palabre.program.Status status) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> plans.becomes(plan.id(), status));
        return plan;
    }

    public Browser signedIn(Account account) {
        Browser browser = new Browser();
        browser.submit("/sign-in", "/sign-in", Map.of("email", account.email(), "password", PASSWORD))
                .then()
                .statusCode(303);
        return browser;
    }
}
