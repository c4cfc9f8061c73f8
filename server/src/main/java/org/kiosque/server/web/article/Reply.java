package org.kiosque.server.web.article;

import java.util.List;

/**
 * What an article answers to a question.
 *
 * @param found whether the text tells
 * @param sure whether what it tells answers more likely than not
 * @param passages those that answer or, where none does, that come nearest
 */
record Reply(String question, boolean found, boolean sure, List<Panel.Excerpt> passages) {}
