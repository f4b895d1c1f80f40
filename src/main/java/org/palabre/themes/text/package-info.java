/** What a text is made of: words, stems, language; and whether it is an idea at all. */
@NullMarked
package org.palabre.themes.text;

import org.jspecify.annotations.NullMarked;
