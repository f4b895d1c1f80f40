/** One secret key per session: what is sealed or salted with it is lost for good once the key is destroyed. */
@NullMarked
package org.palabre.record.keys;

import org.jspecify.annotations.NullMarked;
