package org.kiosque.server.web.search;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the search page in English; other languages stand in {@code messages/}. */
@MessageBundle(value = "search", locale = "en")
public interface SearchWords {

    @Message(
            "{#if n == 0}Nothing was found.{#else if n == 1}1 article found{#else}{#if more}More than {/if}{n} articles"
                    + " found{/if}")
    String found(int n, boolean more);

    @Message("Put a phrase in quotation marks to find it as it stands, and a minus sign before what you don't want."
            + " Write publisher:, lang:, tag:, who:, title: or date: before a value to look there, as in"
            + " who:\"Ursula von der Leyen\" date:2025-08.")
    String hint();

    @Message("Try fewer or other words.")
    String nothing();

    @Message("Did you mean")
    String meant();

    @Message("Only")
    String only();

    @Message("Drop {value}")
    String drop(String value);

    @Message("Narrow the search")
    String narrow();

    @Message(
            "{#switch field}{#case 'PUBLISHER'}Publisher{#case 'LANGUAGE'}Language{#case 'TAG'}Hashtag{#else}{field}{/switch}")
    String field(String field);

    @Message("When")
    String when();

    @Message(
            "{#switch name}{#case 'always'}Any time{#case 'today'}Today{#case '7d'}7 days{#case '30d'}30 days{#else}{name}{/switch}")
    String period(String name);

    @Message("First")
    String order();

    @Message("{#if name == 'newest'}Newest{#else}Best{/if}")
    String ordered(String name);

    @Message("About “{words}” in other words")
    String across(String words);

    @Message("{#if n == 1}1 more article of this story{#else}{n} more articles of this story{/if}")
    String others(int n);

    @Message("Results")
    String results();
}
