/** Main class, command line and embedded PostgreSQL: everything that happens before and around the server. */
@NullMarked
package org.palabre.start;

import org.jspecify.annotations.NullMarked;
