/** A record made ready to be drawn: in the reader's language, every number a sentence. Pure. */
@NullMarked
package org.palabre.web.record.view;

import org.jspecify.annotations.NullMarked;
