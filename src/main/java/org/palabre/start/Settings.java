package org.palabre.start;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the person who starts Palabre has set: environment variables, or the same names as system properties. Read once,
 * before Quarkus starts.
 *
 * @param lookup gives a value for a property name ({@code palabre.port}), or null
 */
record Settings(Function<String, @Nullable String> lookup) {

    private static final int USUAL_PORT = 8480;

    /** System properties first, then environment variables ({@code PALABRE_PORT} for {@code palabre.port}). */
    static Settings ofThisProcess() {
        return new Settings(name -> {
            var property = System.getProperty(name);
            return property != null
                    ? property
                    : System.getenv(name.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_"));
        });
    }

    /** {@code PALABRE_DATA}, or {@code .palabre} in the home folder. */
    Path dataFolder() {
        var named = value("palabre.data");
        if (named.isPresent()) {
            return Path.of(named.get()).toAbsolutePath().normalize();
        }
        return value("home")
                .or(() -> value("user.home"))
                .filter(home -> home.startsWith("/"))
                .map(home -> Path.of(home, ".palabre"))
                .orElseThrow(
                        () -> new Trouble("There is no home folder to keep data in; name a folder with PALABRE_DATA."));
    }

    /** The port to listen on: Quarkus' own setting first, then {@code PALABRE_PORT}, then 8480. */
    int port() {
        var name = value("quarkus.http.port").isPresent() ? "quarkus.http.port" : "palabre.port";
        var text = value(name).orElse(Integer.toString(USUAL_PORT));
        try {
            var port = Integer.parseInt(text.strip());
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new Trouble(
                "PALABRE_PORT is '" + text + "', which is no port; choose a number from 1 to 65535, such as 8480.");
    }

    /** The address that others reach this server by ({@code PALABRE_URL}), if it is not simply this machine's. */
    Optional<String> publicUrl() {
        return value("palabre.url").map(url -> url.replaceFirst("/+$", ""));
    }

    /** The PostgreSQL to use instead of the embedded one, if any is named. */
    Optional<DatabaseAddress> database() {
        var address = address("palabre.db.url", "PALABRE_DB_URL")
                .or(() -> address("quarkus.datasource.reactive.url", "QUARKUS_DATASOURCE_REACTIVE_URL"))
                .or(() -> address("quarkus.datasource.jdbc.url", "QUARKUS_DATASOURCE_JDBC_URL"));
        return address.map(it -> it.as(value("quarkus.datasource.username"), value("quarkus.datasource.password")));
    }

    /** The value of a setting, if it is set and not blank. */
    Optional<String> value(String name) {
        return Optional.ofNullable(lookup.apply(name)).filter(it -> !it.isBlank());
    }

    private Optional<DatabaseAddress> address(String name, String shown) {
        return value(name).map(text -> DatabaseAddress.parse(text, shown));
    }
}
