/** What became of commitments, after their session. */
@NullMarked
package org.palabre.record.ledger;

import org.jspecify.annotations.NullMarked;
