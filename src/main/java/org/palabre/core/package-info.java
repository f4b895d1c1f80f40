/** The rules of the house: pure Java, no framework, clock, chance or input/output. */
@NullMarked
package org.palabre.core;

import org.jspecify.annotations.NullMarked;
