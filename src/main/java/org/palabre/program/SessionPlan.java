package org.palabre.program;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palabre.core.id.SessionId;
import org.palabre.core.method.Mode;
import org.palabre.people.Language;
import org.palabre.people.RandomWords;
import org.palabre.people.workspace.Visit;

/** A session as it was prepared. What happens in it is in the log, under the same id. */
@Entity
@Table(name = "session_plan")
public class SessionPlan {
    @Id
    private String id;

    @Column(nullable = false)
    private String workspace;

    @Column(nullable = false)
    private String code;

    @Column(nullable = false)
    private String title;

    @Column(name = "method_id", nullable = false)
    private String methodId;

    @Column(name = "method_version", nullable = false)
    private String methodVersion;

    @Column(name = "method_sha256", nullable = false)
    private String methodSha256;

    @Convert(converter = Params.class)
    @Column(nullable = false)
    private Map<String, String> params;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Mode mode;

    @Column(nullable = false)
    private String language;

    @Column(nullable = false)
    private int expected;

    @Embedded
    private Mandate mandate;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status;

    @Column(name = "created_by")
    private @Nullable String createdBy;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected SessionPlan() {}

    SessionPlan(Visit visit, SessionCode code, PlanDraft draft, Instant now) {
        this.id = RandomWords.id("s");
        this.workspace = visit.workspace().id();
        this.code = code.value();
        this.status = Status.PLANNED;
        this.createdBy = visit.account().id();
        this.createdAt = now;
        prepare(draft);
    }

    /** Takes over the draft; the code and the id stay, as the link may have been shared already. */
    final void prepare(PlanDraft draft) {
        title = draft.title().strip();
        methodId = draft.method().id();
        methodVersion = draft.method().version();
        methodSha256 = draft.method().sha256();
        params = Map.copyOf(draft.method().params());
        mode = draft.mode();
        language = draft.language().code();
        expected = draft.expected();
        mandate = draft.mandate();
    }

    void becomes(Status next) {
        status = next;
    }

    public SessionId id() {
        return new SessionId(id);
    }

    public String workspace() {
        return workspace;
    }

    public SessionCode code() {
        return new SessionCode(code);
    }

    public String title() {
        return title;
    }

    public MethodChoice method() {
        return new MethodChoice(methodId, methodVersion, methodSha256, params);
    }

    public Mode mode() {
        return mode;
    }

    public Language language() {
        return Language.of(language).orElse(Language.EN);
    }

    public int expected() {
        return expected;
    }

    public Mandate mandate() {
        return mandate;
    }

    public Status status() {
        return status;
    }

    /** The account that prepared it; empty once that account is gone. */
    public Optional<String> createdBy() {
        return Optional.ofNullable(createdBy);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public PlanDraft draft() {
        return new PlanDraft(title, method(), mode, language(), expected, mandate);
    }

    public boolean isPlanned() {
        return status == Status.PLANNED;
    }
}
