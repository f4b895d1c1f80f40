package org.palabre.people.setup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palabre.people.RandomWords;

/** The one row that says which set-up token counts, and whether it was used. */
@Entity
@Table(name = "setup_link")
class SetupLink {
    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "token_hash", nullable = false)
    private String tokenHash;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected SetupLink() {}

    SetupLink(String token) {
        this.id = ONLY;
        this.tokenHash = RandomWords.hash(token);
    }

    boolean opensWith(String token) {
        return usedAt == null && tokenHash.equals(RandomWords.hash(token));
    }

    void use(Instant now) {
        usedAt = now;
    }
}
