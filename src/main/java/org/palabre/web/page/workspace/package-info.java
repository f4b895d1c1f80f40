/** The pages of a workspace: its sessions and its people. */
@NullMarked
package org.palabre.web.page.workspace;

import org.jspecify.annotations.NullMarked;
