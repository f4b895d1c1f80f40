@NullMarked
package org.palabre.core.session;

import org.jspecify.annotations.NullMarked;
