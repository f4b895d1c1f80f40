/** What scripts ask the server for besides the socket. */
@NullMarked
package org.palabre.web.api;

import org.jspecify.annotations.NullMarked;
