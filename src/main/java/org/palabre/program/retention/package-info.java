/** How long the words of sessions are kept: what each workspace has decided, carried out. */
@NullMarked
package org.palabre.program.retention;

import org.jspecify.annotations.NullMarked;
