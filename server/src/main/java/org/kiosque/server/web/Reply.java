package org.kiosque.server.web;

import java.util.List;

/**
 * What an article answers to a question.
 *
 * @param found whether the text tells
 * @param text the answer in the text's words, or empty
 * @param passages where it stands, or what comes nearest
 */
record Reply(String question, boolean found, String text, List<Panel.Excerpt> passages) {}
