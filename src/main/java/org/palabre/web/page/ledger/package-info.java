/** What became of commitments: the ledger of a workspace, and the page that asks whoever promised. */
@NullMarked
package org.palabre.web.page.ledger;

import org.jspecify.annotations.NullMarked;
