package org.kiosque.engine.feed.markup;

/** What stands inside a tag: another tag or words. */
public sealed interface Part permits Tag, Words {}
