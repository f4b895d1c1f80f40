/** Where preparation and the live room meet. */
@NullMarked
package org.palabre.web.live;

import org.jspecify.annotations.NullMarked;
