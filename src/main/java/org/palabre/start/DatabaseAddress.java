package org.palabre.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a PostgreSQL database is and as whom to enter: made from {@code PALABRE_DB_URL}, from Quarkus' own settings or
 * from the embedded server, and handed to JDBC (Flyway) and to the reactive client alike.
 *
 * @param query what follows the question mark (such as {@code sslmode=require}), or empty
 */
public record DatabaseAddress(
        String host, int port, String database, String query, Optional<String> user, Optional<String> password) {

    private static final int USUAL_PORT = 5432;

    /**
     * Reads {@code postgresql://user:password@host:port/database?options}, with {@code postgres:} and {@code jdbc:}
     * forms too. User and password may be percent-encoded, or given as the options {@code user} and {@code password}.
     *
     * @param where the name of the setting, for the sentence
     * @throws Trouble if it is no such address; the sentence never repeats the password
     */
    public static DatabaseAddress parse(String text, String where) {
        var bare = text.strip().replaceFirst("^(jdbc|vertx-reactive):", "");
        URI uri;
        try {
            uri = new URI(bare);
        } catch (URISyntaxException e) {
            throw unreadable(where);
        }
        var scheme = String.valueOf(uri.getScheme());
        if (!scheme.equals("postgresql") && !scheme.equals("postgres")) {
            throw unreadable(where);
        }
        var path = Optional.ofNullable(uri.getPath()).orElse("").replaceFirst("^/", "");
        if (uri.getHost() == null || path.isBlank() || path.contains("/")) {
            throw unreadable(where);
        }
        var entry = Entry.in(uri);
        return new DatabaseAddress(
                uri.getHost(),
                uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                path,
                entry.rest,
                entry.user,
                entry.password);
    }

    /** The same place, entered as {@code user} with {@code password} where these are given. */
    public DatabaseAddress as(Optional<String> user, Optional<String> password) {
        return new DatabaseAddress(
                host, port, database, query, user.or(() -> this.user), password.or(() -> this.password));
    }

    /** {@code host:port/database}: for people to read, without user or password. */
    public String place() {
        return host + ":" + port + "/" + database;
    }

    public String jdbcUrl() {
        return "jdbc:" + reactiveUrl();
    }

    public String reactiveUrl() {
        return "postgresql://" + place() + (query.isEmpty() ? "" : "?" + query);
    }

    /** What the JDBC driver needs beside the URL. */
    public Properties entry() {
        var entry = new Properties();
        user.ifPresent(it -> entry.setProperty("user", it));
        password.ifPresent(it -> entry.setProperty("password", it));
        return entry;
    }

    /** This address in the words of Quarkus' configuration. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url", jdbcUrl(),
                "quarkus.datasource.reactive.url", reactiveUrl(),
                "quarkus.datasource.username", user.orElse(""),
                "quarkus.datasource.password", password.orElse(""));
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "DatabaseAddress[" + place() + "]";
    }

    private static Trouble unreadable(String where) {
        return new Trouble(where + " is no PostgreSQL address;"
                + " it looks like postgresql://user:password@host:5432/database (special characters as %XX).");
    }

    /** User and password out of an address, and the query without them. */
    private record Entry(Optional<String> user, Optional<String> password, String rest) {

        static Entry in(URI uri) {
            var entry = new Entry(Optional.empty(), Optional.empty(), "");
            var info = Optional.ofNullable(uri.getRawUserInfo()).orElse("");
            if (!info.isEmpty()) {
                var colon = info.indexOf(':');
                entry = colon < 0
                        ? entry.with("user", info)
                        : entry.with("user", info.substring(0, colon)).with("password", info.substring(colon + 1));
            }
            for (var option : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1)) {
                var equals = option.indexOf('=');
                entry = equals < 0 ? entry : entry.with(option.substring(0, equals), option.substring(equals + 1));
            }
            return entry;
        }

        private Entry with(String key, String value) {
            return switch (key) {
                case "user" -> new Entry(Optional.of(decoded(value)), password, rest);
                case "password" -> new Entry(user, Optional.of(decoded(value)), rest);
                default -> new Entry(user, password, (rest.isEmpty() ? "" : rest + "&") + key + "=" + value);
            };
        }

        private static String decoded(String text) {
            // A plus sign stands for itself in an address; URLDecoder takes it for a space.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        }
    }
}
