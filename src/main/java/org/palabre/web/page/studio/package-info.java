/** The pages of a workspace's methods. */
@NullMarked
package org.palabre.web.page.studio;

import org.jspecify.annotations.NullMarked;
