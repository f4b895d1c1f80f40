/** What a method file must keep to: its JSON Schema, and the rules a schema cannot say. */
@NullMarked
package org.palabre.catalog.lint;

import org.jspecify.annotations.NullMarked;
