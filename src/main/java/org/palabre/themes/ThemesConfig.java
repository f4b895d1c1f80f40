package org.palabre.themes;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What compares ideas. */
@ConfigMapping(prefix = "palabre.themes")
public interface ThemesConfig {

    /** A folder with a model of one's own, see docs/themes.md; else the bundled one. */
    Optional<Path> model();
}
