/** Where records stand once their session is closed, and who puts them there. */
@NullMarked
package org.palabre.record.shelf;

import org.jspecify.annotations.NullMarked;
