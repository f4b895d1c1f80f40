/** Finding things again in the records of a workspace. */
@NullMarked
package org.palabre.web.page.search;

import org.jspecify.annotations.NullMarked;
