package org.kiosque.engine.site;

/** What came of reading a file of rules: a {@link SiteRule}, or a {@link RuleFault}. */
public sealed interface RuleReading permits SiteRule, RuleFault {}
