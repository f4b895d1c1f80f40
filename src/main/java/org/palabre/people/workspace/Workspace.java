package org.palabre.people.workspace;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palabre.people.RandomWords;

/** A tenant: its members, sessions and records are its own. */
@Entity
@Table(name = "workspace")
public class Workspace {
    @Id
    private String id;

    @Column(nullable = false)
    private String name;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "keep_months")
    private @Nullable Integer keepMonths;

    protected Workspace() {}

    public Workspace(String name, Instant now) {
        this.id = RandomWords.id("w");
        this.name = name.strip();
        this.createdAt = now;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** How many months the words of a session are kept after its end; empty: as long as the workspace stands. */
    public Optional<Integer> keepMonths() {
        return Optional.ofNullable(keepMonths);
    }

    void keeps(Optional<Integer> months) {
        keepMonths = months.orElse(null);
    }
}
