/** Puts fragments into the methods that use them, before anything else looks at the method. */
@NullMarked
package org.palabre.catalog.use;

import org.jspecify.annotations.NullMarked;
