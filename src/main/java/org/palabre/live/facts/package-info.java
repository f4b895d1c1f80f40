/** What each audience of a room knows, written once. */
@NullMarked
package org.palabre.live.facts;

import org.jspecify.annotations.NullMarked;
