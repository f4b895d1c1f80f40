@NullMarked
package org.palabre.core.agenda;

import org.jspecify.annotations.NullMarked;
