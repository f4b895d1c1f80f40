/** For whoever runs the server: whether it is well, what it does, and a page that says so. */
@NullMarked
package org.palabre.web.operate;

import org.jspecify.annotations.NullMarked;
