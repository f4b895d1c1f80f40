/** Measures how fast a shared session is, beside what the machine could do at best. */
@NullMarked
package org.palabre.start.bench;

import org.jspecify.annotations.NullMarked;
