/** What is prepared before a session: the mandate, the method, the code people join with. */
@NullMarked
package org.palabre.program;

import org.jspecify.annotations.NullMarked;
