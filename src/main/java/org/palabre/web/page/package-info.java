/** Server pages: what every page shares, and the front page. */
@NullMarked
package org.palabre.web.page;

import org.jspecify.annotations.NullMarked;
