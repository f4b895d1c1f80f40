/** YAML 1.2 as plain values that know where they stand in their file. Knows nothing of methods. */
@NullMarked
package org.palabre.catalog.yaml;

import org.jspecify.annotations.NullMarked;
