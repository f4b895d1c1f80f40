/** Several processes on one database: who else is there, and how they wake each other. */
@NullMarked
package org.palabre.live.nodes;

import org.jspecify.annotations.NullMarked;
