/** Playing a session again, for those who ran it. */
@NullMarked
package org.palabre.web.record.replay;

import org.jspecify.annotations.NullMarked;
