/** Reads and checks method files, and offers the methods by id and version. */
@NullMarked
package org.palabre.catalog;

import org.jspecify.annotations.NullMarked;
