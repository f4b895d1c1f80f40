package org.palabre.catalog;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where more methods are. */
@ConfigMapping(prefix = "palabre.catalog")
interface CatalogConfig {

    /** Folders that hold one folder per method, besides the shipped ones. */
    Optional<List<Path>> folders();
}
