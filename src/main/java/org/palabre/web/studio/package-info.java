/** What the method studio asks the server for: reading, saving, rehearsing, publishing. */
@NullMarked
package org.palabre.web.studio;

import org.jspecify.annotations.NullMarked;
