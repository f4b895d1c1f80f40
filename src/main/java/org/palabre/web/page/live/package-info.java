/** Coming into a session: joining, going on from another device, the shells of the live screens. */
@NullMarked
package org.palabre.web.page.live;

import org.jspecify.annotations.NullMarked;
