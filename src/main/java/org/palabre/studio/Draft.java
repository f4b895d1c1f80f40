package org.palabre.studio;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palabre.catalog.MethodText;
import org.palabre.people.RandomWords;
import org.palabre.people.workspace.Visit;

/** A method of a workspace as somebody is writing it: may be faulty, is saved all the same. */
@Entity
@Table(name = "method_draft")
public class Draft {
    private static final String FILE = "method.yaml";

    @Id
    private String id;

    @Column(nullable = false)
    private String workspace;

    @Column(nullable = false)
    private String method;

    @Convert(converter = LocaleTexts.class)
    @Column(nullable = false)
    private Map<String, String> locales;

    @Column(nullable = false)
    private int revision;

    @Column(name = "changed_by")
    private @Nullable String changedBy;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected Draft() {}

    Draft(Visit visit, MethodText text, Instant now) {
        this.id = RandomWords.id("d");
        this.workspace = visit.workspace().id();
        write(visit, text, now);
    }

    final void write(Visit visit, MethodText text, Instant now) {
        method = text.method();
        locales = Map.copyOf(text.locales());
        revision = revision + 1;
        changedBy = visit.account().id();
        changedAt = now;
    }

    public String id() {
        return id;
    }

    public String workspace() {
        return workspace;
    }

    public MethodText text() {
        return new MethodText(FILE, method, locales);
    }

    public Heading heading() {
        return Heading.of(method);
    }

    /** Goes up with every change: who changes it says which one they read. */
    public int revision() {
        return revision;
    }

    /** The account that changed it last; empty once that account is gone. */
    public Optional<String> changedBy() {
        return Optional.ofNullable(changedBy);
    }

    public Instant changedAt() {
        return changedAt;
    }
}
