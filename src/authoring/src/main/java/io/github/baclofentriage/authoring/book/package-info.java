/**
 * The knowledge book of a rule pack, for people who review medicine and not code.
 *
 * <p>A {@link io.github.baclofentriage.authoring.book.Book} is made of sections and a few kinds of blocks. What stands in it is
 * decided once, so that its two renderings, as a page and as Markdown, cannot say different things.
 */
@NullMarked
package io.github.baclofentriage.authoring.book;

import org.jspecify.annotations.NullMarked;
