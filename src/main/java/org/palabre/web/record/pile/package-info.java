/** Many cards of a record, on pages of their own. */
@NullMarked
package org.palabre.web.record.pile;

import org.jspecify.annotations.NullMarked;
