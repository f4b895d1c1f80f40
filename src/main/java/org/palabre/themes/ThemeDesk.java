package org.palabre.themes;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.palabre.background.BackgroundThreads;
import org.palabre.themes.cluster.Grain;
import org.palabre.themes.vector.EmbeddingProviders;
import org.palabre.themes.vector.VectorCache;

/**
 * Themes while sessions run: on one thread of its own that takes what they leave of the processors, never on a loop
 * of theirs. The model is loaded when somebody asks for the first time, and kept.
 */
@ApplicationScoped
public class ThemeDesk {
    private static final Logger LOG = Logger.getLogger(ThemeDesk.class);
    /** How many may wait; a suggestion takes seconds, so the last of these would have given up long ago. */
    private static final int WAITING = 8;

    private final ThreadPoolExecutor thread;
    private final ThemesConfig config;
    private Optional<ThemeSuggester> suggester = Optional.empty();

    ThemeDesk(ThemesConfig config) {
        this.config = config;
        this.thread = new ThreadPoolExecutor(
                1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), new BackgroundThreads("themes"));
        thread.allowCoreThreadTimeOut(true);
    }

    /**
     * Any thread may ask, an event loop too.
     *
     * @return fails with {@link RejectedExecutionException} when too many wait, with {@link IOException} when the
     *     administrator's model cannot be used
     */
    public CompletableFuture<Suggestion> suggest(List<Idea> ideas, Grain grain) {
        return later(suggester -> suggester.suggest(ideas, grain));
    }

    /** The same for ideas that come while others are in themes already: these stay where they are. */
    public CompletableFuture<Suggestion> arrive(List<Idea> ideas) {
        return later(suggester -> suggester.arrive(ideas));
    }

    private CompletableFuture<Suggestion> later(Function<ThemeSuggester, Suggestion> work) {
        CompletableFuture<Suggestion> answer = new CompletableFuture<>();
        try {
            thread.execute(() -> work(work, answer));
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(e);
        }
        return answer;
    }

    private void work(Function<ThemeSuggester, Suggestion> work, CompletableFuture<Suggestion> answer) {
        try {
            answer.complete(work.apply(loaded()));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            LOG.error("No themes could be proposed", e);
            answer.completeExceptionally(e);
        }
    }

    /** On the desk's own thread only. */
    private ThemeSuggester loaded() throws IOException {
        if (suggester.isEmpty()) {
            suggester =
                    Optional.of(ThemeSuggester.warmedUp(new VectorCache(EmbeddingProviders.load(config.model(), 1))));
        }
        return suggester.get();
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }
}
