package org.palabre.people.workspace;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.palabre.people.RandomWords;
import org.palabre.people.Role;
import org.palabre.people.account.Account;

/** That an account belongs to a workspace, and as what. Always fetched with both its ends. */
@Entity
@Table(name = "membership")
public class Membership {
    @Id
    private String id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "workspace", nullable = false)
    private Workspace workspace;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account", nullable = false)
    private Account account;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Role role;

    @Column(nullable = false)
    private Instant since;

    protected Membership() {}

    public Membership(Workspace workspace, Account account, Role role, Instant now) {
        this.id = RandomWords.id("m");
        this.workspace = workspace;
        this.account = account;
        this.role = role;
        this.since = now;
    }

    void becomes(Role newRole) {
        role = newRole;
    }

    public String id() {
        return id;
    }

    public Workspace workspace() {
        return workspace;
    }

    public Account account() {
        return account;
    }

    public Role role() {
        return role;
    }

    public Instant since() {
        return since;
    }
}
