/** What a facilitator may set of a method or of a part of one, as a control on a page: where it is prepared, and in the console. */
@NullMarked
package org.palabre.web.setting;

import org.jspecify.annotations.NullMarked;
