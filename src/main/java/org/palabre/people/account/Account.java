package org.palabre.people.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.palabre.people.Language;
import org.palabre.people.RandomWords;

/** Somebody who signs in. Participants of a session have none. */
@Entity
@Table(name = "account")
public class Account {
    @Id
    private String id;

    @Column(nullable = false)
    private String email;

    @Column(nullable = false)
    private String name;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Column(nullable = false)
    private String language;

    @Column(nullable = false)
    private int epoch;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected Account() {}

    public Account(String email, String name, String passwordHash, Language language, Instant now) {
        this.id = RandomWords.id("a");
        this.email = plain(email);
        this.name = name.strip();
        this.passwordHash = passwordHash;
        this.language = language.code();
        this.createdAt = now;
    }

    /** How an address is compared and kept: trimmed, lower case. */
    public static String plain(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    void rename(String newName, Language newLanguage) {
        name = newName.strip();
        language = newLanguage.code();
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
        epoch++;
    }

    public String id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public Language language() {
        return Language.of(language).orElse(Language.EN);
    }

    /** Raised at each change of password; a cookie carries the epoch it was signed in. */
    public int epoch() {
        return epoch;
    }

    public Instant createdAt() {
        return createdAt;
    }

    String passwordHash() {
        return passwordHash;
    }
}
