/** The record as a document: what it says, how it is written and read, and how one follows its lineage. */
@NullMarked
package org.palabre.record.document;

import org.jspecify.annotations.NullMarked;
