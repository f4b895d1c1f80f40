/** What rooms count for whoever runs the server: numbers, never words. */
@NullMarked
package org.palabre.live.watch;

import org.jspecify.annotations.NullMarked;
