/** Who somebody is and what they may do: roles, and the signed tickets that carry it between requests. */
@NullMarked
package org.palabre.people;

import org.jspecify.annotations.NullMarked;
