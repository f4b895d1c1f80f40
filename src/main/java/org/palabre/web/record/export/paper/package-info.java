/** Records as documents to read: one report, written as PDF, Word and Markdown. */
@NullMarked
package org.palabre.web.record.export.paper;

import org.jspecify.annotations.NullMarked;
