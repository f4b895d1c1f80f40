@NullMarked
package org.palabre.core.view;

import org.jspecify.annotations.NullMarked;
