package org.kiosque.server.web.story;

import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.extract.Article;
import org.kiosque.server.store.Card;
import org.kiosque.server.web.front.Masthead;

/** One article of a story with what was found in it. */
record Told(Card card, Masthead publisher, int versions, Article article, Analysis analysis) {}
