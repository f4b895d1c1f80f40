/** Records as tables and calendars. */
@NullMarked
package org.palabre.web.record.export.sheet;

import org.jspecify.annotations.NullMarked;
