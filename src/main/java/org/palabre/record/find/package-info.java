/** Finding things again over many records. */
@NullMarked
package org.palabre.record.find;

import org.jspecify.annotations.NullMarked;
