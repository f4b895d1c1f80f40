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
import org.palabre.core.method.MethodSource;
import org.palabre.people.RandomWords;
import org.palabre.people.workspace.Visit;

/** A version of a method, published to its workspace. Nothing of it ever changes, but whether it is still on offer. */
@Entity
@Table(name = "method_version")
public class Version {
    @Id
    private String id;

    @Column(nullable = false)
    private String workspace;

    @Column(name = "method_id", nullable = false)
    private String methodId;

    @Column(nullable = false)
    private String version;

    @Column(nullable = false)
    private String sha256;

    @Column(nullable = false)
    private String method;

    @Convert(converter = LocaleTexts.class)
    @Column(nullable = false)
    private Map<String, String> locales;

    @Column(name = "published_by")
    private @Nullable String publishedBy;

    @Column(name = "published_at", nullable = false)
    private Instant publishedAt;

    @Column(nullable = false)
    private boolean offered;

    protected Version() {}

    Version(Visit visit, MethodText text, MethodSource source, Instant now) {
        this.id = RandomWords.id("v");
        this.workspace = visit.workspace().id();
        this.methodId = source.id();
        this.version = source.version();
        this.sha256 = source.sha256();
        this.method = text.method();
        this.locales = Map.copyOf(text.locales());
        this.publishedBy = visit.account().id();
        this.publishedAt = now;
        this.offered = true;
    }

    void offer(boolean on) {
        offered = on;
    }

    public String workspace() {
        return workspace;
    }

    /** The id of the method it is a version of. */
    public String methodId() {
        return methodId;
    }

    public String version() {
        return version;
    }

    public String sha256() {
        return sha256;
    }

    /** The files as they were written. */
    public MethodText text() {
        return new MethodText("method.yaml", method, locales);
    }

    /** {@code id@version#sha256}, as sessions name it. */
    public String reference() {
        return methodId + "@" + version + "#" + sha256;
    }

    /** The account that published it; empty once that account is gone. */
    public Optional<String> publishedBy() {
        return Optional.ofNullable(publishedBy);
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** Whether sessions can be prepared with it; those that were keep it. */
    public boolean isOffered() {
        return offered;
    }
}
