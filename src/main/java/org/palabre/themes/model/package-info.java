/** Reads the weights of sentence models and runs them, in plain Java. Knows nothing of ideas. */
@NullMarked
package org.palabre.themes.model;

import org.jspecify.annotations.NullMarked;
