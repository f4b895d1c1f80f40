/** What is kept of a session for good: who it was for, what came out, and where each part of it came from. */
@NullMarked
package org.palabre.record.archive;

import org.jspecify.annotations.NullMarked;
