/** Coming in with an account: set-up, sign-in, invitation, one's own account. */
@NullMarked
package org.palabre.web.page.entrance;

import org.jspecify.annotations.NullMarked;
