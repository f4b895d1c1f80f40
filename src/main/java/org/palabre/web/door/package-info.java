/** Who comes in: cookies, roles, origins, and the headers that keep browsers careful. */
@NullMarked
package org.palabre.web.door;

import org.jspecify.annotations.NullMarked;
