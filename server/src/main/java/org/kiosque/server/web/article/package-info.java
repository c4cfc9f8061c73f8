/** The page of one article: its text, its panel, questions and comments. */
@NullMarked
package org.kiosque.server.web.article;

import org.jspecify.annotations.NullMarked;
