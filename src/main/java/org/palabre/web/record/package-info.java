/** The record of a session as a page and as a file, and who may have them. */
@NullMarked
package org.palabre.web.record;

import org.jspecify.annotations.NullMarked;
