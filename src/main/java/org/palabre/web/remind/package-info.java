/** Mails that remind facilitators to ask what became of commitments. No mail carries a word or a name of a participant. */
@NullMarked
package org.palabre.web.remind;

import org.jspecify.annotations.NullMarked;
