package org.kiosque.server.web.publishers;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page on how well publishers can be read in English; other languages stand in {@code messages/}. */
@MessageBundle(value = "health", locale = "en")
public interface HealthWords {
    @Message("What became of each publisher’s articles, and which lines are left out because they recur.")
    String healthText();

    @Message("Articles by publisher, those that are hardest to read first")
    String healthCaption();

    @Message("Publisher")
    String publisherHead();

    @Message("Articles")
    String articlesHead();

    @Message("Whole")
    String wholeHead();

    @Message("Paywall")
    String paywallHead();

    @Message("robots.txt")
    String robotsHead();

    @Message("Unreadable")
    String unreadableHead();

    @Message("Incomplete")
    String incompleteHead();

    @Message("Failed")
    String failedHead();

    @Message("Lines that recur")
    String learnedTitle();

    @Message("Nothing has been learned yet.")
    String learnedNone();

    @Message("Keep in articles")
    String lineKeep();

    @Message("Leave out again")
    String lineDrop();

    @Message(
            "{#switch what}{#case 'kept'}This line stays in new articles from now on.{#else}This line is left out of new "
                    + "articles again.{/switch}")
    String healthTold(String what);
}
