/** Who may have which version of a record, and where its pages and files are for them. */
@NullMarked
package org.palabre.web.record.desk;

import org.jspecify.annotations.NullMarked;
