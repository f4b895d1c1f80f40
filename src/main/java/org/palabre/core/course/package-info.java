/** Which way a session took through the controls of its method: branches, rounds. */
@NullMarked
package org.palabre.core.course;

import org.jspecify.annotations.NullMarked;
