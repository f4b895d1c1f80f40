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
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palabre.people.RandomWords;
import org.palabre.people.Role;

/** A link that lets one person into a workspace in a given role, once. The link itself is shown when it is made, never again. */
@Entity
@Table(name = "invitation")
public class Invitation {
    public static final Duration LIFE = Duration.ofDays(14);

    @Id
    private String id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "workspace", nullable = false)
    private Workspace workspace;

    @Column(name = "token_hash", nullable = false)
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Role role;

    @Column(nullable = false)
    private String note;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected Invitation() {}

    Invitation(Workspace workspace, String token, Role role, String note, Instant now) {
        this.id = RandomWords.id("i");
        this.workspace = workspace;
        this.tokenHash = RandomWords.hash(token);
        this.role = role;
        this.note = note.strip();
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    boolean isOpen(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    public String id() {
        return id;
    }

    public Workspace workspace() {
        return workspace;
    }

    public Role role() {
        return role;
    }

    /** For whom, in the words of the person who invited; may be empty. */
    public String note() {
        return note;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
