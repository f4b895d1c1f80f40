/** The methods that sessions are pinned to. */
@NullMarked
package org.palabre.record.method;

import org.jspecify.annotations.NullMarked;
