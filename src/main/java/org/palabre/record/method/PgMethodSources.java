package org.palabre.record.method;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.palabre.core.method.MethodSource;

/** Method sources in PostgreSQL: trees as JSON text, which keeps the order of the file (jsonb would not). */
@ApplicationScoped
public class PgMethodSources implements MethodSources {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SAVE =
            "insert into method_source (sha256, id, version, tree, locales) values ($1, $2, $3, $4, $5) on conflict do nothing";
    private static final String FIND = "select sha256, id, version, tree, locales from method_source where sha256 = $1";

    private final Pool pool;

    public PgMethodSources(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> save(MethodSource source) {
        return pool.preparedQuery(SAVE)
                .execute(Tuple.of(
                        source.sha256(), source.id(), source.version(), text(source.tree()), text(source.locales())))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<MethodSource>> find(String reference) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(MethodSources.sha256(reference)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(PgMethodSources::source));
    }

    private static MethodSource source(Row row) {
        return new MethodSource(
                row.getString("id"),
                row.getString("version"),
                row.getString("sha256"),
                read(row.getString("tree"), new TypeReference<Map<String, Object>>() {}),
                read(row.getString("locales"), new TypeReference<Map<String, Map<String, Object>>>() {}));
    }

    private static String text(Object tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("expected maps, lists, strings, numbers and booleans", e);
        }
    }

    private static <T> T read(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored method is broken", e);
        }
    }
}
