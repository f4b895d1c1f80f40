package org.palabre.web.door;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;
import org.palabre.people.Role;
import org.palabre.people.account.Account;
import org.palabre.people.workspace.Visit;
import org.palabre.people.workspace.Workspaces;

/** The doors of the pages that are not for everybody. Whoever may not pass gets a {@link Trouble}. */
@ApplicationScoped
public class Doors {
    private final Visitor visitor;
    private final Workspaces workspaces;

    public Doors(Visitor visitor, Workspaces workspaces) {
        this.visitor = visitor;
        this.workspaces = workspaces;
    }

    /** Somebody signed in. */
    public Uni<Account> account() {
        return visitor.account().map(account -> Uni.createFrom().item(account)).orElseGet(() -> Uni.createFrom()
                .failure(new Trouble(Trouble.Kind.SIGN_IN_FIRST)));
    }

    /**
     * A member of the workspace whose role passes. A workspace that does not exist and one of other people are the same
     * answer.
     */
    public Uni<Visit> visit(String workspace, Predicate<Role> passes) {
        return account().chain(account -> workspaces.visit(account, workspace)).map(found -> found.filter(
                        visit -> passes.test(visit.role()))
                .orElseThrow(() -> new Trouble(Trouble.Kind.NOT_YOURS)));
    }
}
