/** What makes a record and an exported session tell when they were altered: a chain of hashes, and a signature. */
@NullMarked
package org.palabre.record.integrity;

import org.jspecify.annotations.NullMarked;
