package org.kiosque.server.web.article;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of one article in English; other languages stand in {@code messages/}. */
@MessageBundle(value = "article", locale = "en")
public interface ArticleWords {
    @Message("All {n} articles of this story")
    String storyOf(int n);

    @Message("Read at {publisher}")
    String readAt(String publisher);

    @Message("{#switch why}{#case 'PAYWALL'}Only the beginning is here: the publisher keeps the rest to"
            + " subscribers.{#case 'ROBOTS'}Only what the feed told is here: the publisher asks programs not to"
            + " read this page.{#case 'UNREADABLE'}Only what the feed told is here: the publisher’s page could not"
            + " be read.{#case 'RESERVED'}Only a teaser is here: the publisher asks that no copy of this page be"
            + " kept.{#case 'FEED'}Only what the feed told is here: it names no page.{#else}The text that was"
            + " found looks incomplete.{/switch}")
    String excerpt(String why);

    @Message("updated {when}")
    String changedAt(String when);

    @Message("The publisher has changed this text: {n} versions.")
    String versionNote(int n);

    @Message("The publisher reserves text and data mining.")
    String miningReserved();

    @Message("The publisher does not want this text to be used by AI models.")
    String modelsRefused();

    @Message("Its terms")
    String rightsPolicy();

    @Message("What Kiosque found in this text")
    String xrayLink();

    @Message("See what changed")
    String versionLink();

    @Message("What changed")
    String versionsTitle();

    @Message("Version {n}, seen {when}")
    String versionHead(int n, String when);

    @Message("There is only one version of this article.")
    String versionNone();

    @Message("Changed without saying so: the page tells no later date of change.")
    String versionSilent();

    @Message("Same text at")
    String sameAt();

    @Message("Hashtags")
    String hashtagsOf();

    @Message("The whole story in brief: timeline, who said what, questions")
    String wholeStory();

    @Message("This article in brief: five questions, who says what, glossary")
    String brief();

    @Message("In short")
    String panelTitle();

    @Message("Taken from the text")
    String panelLabel();

    @Message("Summary")
    String summary();

    @Message("Key facts")
    String keyFacts();

    @Message("Who says what")
    String quotes();

    @Message("Positions")
    String positions();

    @Message("Numbers")
    String numbers();

    @Message("Dates")
    String dates();

    @Message("Ask this article")
    String ask();

    @Message("Your question")
    String askLabel();

    @Message("Ask")
    String askButton();

    @Message("What the text says of it")
    String answer();

    @Message("What the text perhaps says of it")
    String perhaps();

    @Message("The text doesn’t say, or not in such words.")
    String notInText();

    @Message("What comes nearest:")
    String nearest();

    @Message("Table")
    String table();

    @Message("{#switch verb}{#case 'demand'}demands{#case 'refuse'}refuses{#case "
            + "'propose'}proposes{#case 'accept'}accepts{#case 'accuse'}accuses{#case "
            + "'deny'}denies{#else}{verb}{/switch}")
    String stance(String verb);

    @Message("{#if n == 0}Comments{#else if n == 1}1 comment{#else}{n} comments{/if}")
    String comments(int n);

    @Message("Nobody has said anything yet. Begin the conversation.")
    String commentsEmpty();

    @Message("Your name")
    String commentName();

    @Message("Your comment")
    String commentText();

    @Message("Post")
    String commentPost();

    @Message("Delete")
    String commentDelete();

    @Message("Delete the comment of {name}")
    String commentDeleteOf(String name);

    @Message("A comment needs a name (60 characters at most) and a text (4,000 at most).")
    String commentRefused();

    @Message("Other reports of the same story")
    String reports();

    @Message("Related")
    String related();

    @Message("Post on {network}")
    String embedOn(String network);

    @Message("Post from elsewhere")
    String embed();

    @Message("Open the original")
    String embedOpen();

    @Message("Translate into {language}")
    String translate(String language);

    @Message("In simpler words")
    String simpler();

    @Message("{#if simpler}In simpler words, by {model},{#else}Machine translation by {model},{/if}")
    String translatedBy(String model, boolean simpler);

    @Message(
            "Every number, date, known name and quotation was compared with the original{#if simpler}, and every sentence with"
                    + " what it says{/if}; the words between can still be wrong.")
    String translationChecked(boolean simpler);

    @Message(
            "{#if simpler}It can’t be had in simpler words now.{#else}No translation can be had now.{/if} This is the original;"
                    + " try again later.")
    String translationNone(boolean simpler);

    @Message("The original article")
    String translationOriginal();

    @Message("Original")
    String translationBlock();

    @Message("{#switch why}{#case 'UNFAITHFUL'}Left in the original: {#if simpler}the simpler words did not say the"
            + " same{#else}the translation did not keep its numbers, dates, names or quotations{/if}.{#case 'LONG'}Left in"
            + " the original: it is too long.{#else}Left in the original: the model was not ready in time.{/switch}")
    String translationKept(String why, boolean simpler);

    @Message("Listen")
    String listen();

    @Message("Pause")
    String listenPause();

    @Message("Go on")
    String listenResume();

    @Message("Stop")
    String listenStop();

    @Message("Speed")
    String listenSpeed();
}
