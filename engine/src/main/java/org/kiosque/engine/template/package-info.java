/** What recurs on the pages of one host: learned from the texts of its articles, and left out of them. */
@NullMarked
package org.kiosque.engine.template;

import org.jspecify.annotations.NullMarked;
