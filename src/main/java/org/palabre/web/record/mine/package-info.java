/** What one participant takes home. */
@NullMarked
package org.palabre.web.record.mine;

import org.jspecify.annotations.NullMarked;
