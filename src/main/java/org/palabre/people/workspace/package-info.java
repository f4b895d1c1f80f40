/** Workspaces, who belongs to them in which role, and invitations. */
@NullMarked
package org.palabre.people.workspace;

import org.jspecify.annotations.NullMarked;
