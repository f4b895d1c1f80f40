/**
 * The words of the server's pages: English stands here, French in {@code messages/*_fr.properties}. Templates say
 * {@code {home:title}}; the build refuses a word that does not exist.
 */
@NullMarked
package org.palabre.web.words;

import org.jspecify.annotations.NullMarked;
