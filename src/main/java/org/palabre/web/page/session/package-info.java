/** Preparing a session. */
@NullMarked
package org.palabre.web.page.session;

import org.jspecify.annotations.NullMarked;
