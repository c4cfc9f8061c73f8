package org.kiosque.server.web.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The pages' own words in English; other languages stand in {@code messages/}. */
@MessageBundle(locale = "en")
public interface Words {
    @Message("Closed by their publishers and visited no more:")
    String goneFeeds();

    @Message("Skip to content")
    String skip();

    @Message("Search")
    String search();

    @Message("Ask")
    String ask();

    @Message("Search the newsstand")
    String searchLabel();

    @Message("Feeds")
    String feedsTitle();

    @Message("Front page")
    String frontPage();

    @Message("Also in the news")
    String inBrief();

    @Message("Talked about now")
    String hashtagsTitle();

    @Message("Publishers")
    String publishersTitle();

    @Message("{#if n == 1}1 article{#else}{n} articles{/if}")
    String articles(int n);

    @Message("{#if n == 1}1 independent source{#else}{n} independent sources{/if}")
    String sources(int n);

    @Message("Why here?")
    String why();

    @Message("{#if n == 1}One source tells it.{#else}{n} independent sources tell it; copies of one text count"
            + " once.{/if}")
    String whySources(int n);

    @Message("{#if n == 1}One article{#else}{n} articles{/if} in the last six hours.")
    String whyLately(int n);

    @Message("Its latest news: {when}.")
    String whyNewest(String when);

    @Message("None of it is in your language, which puts it lower.")
    String whyForeign();

    @Message("Excerpt only")
    String teaserOnly();

    @Message("Same text as another publisher’s")
    String copyMark();

    @Message("The newsstand is filling: {articles} of {told} articles are here. This page reloads " + "by itself.")
    String filling(int articles, int told);

    @Message(
            "The newsstand is filling: {visited} of {feeds} feeds have been visited. This page " + "reloads by itself.")
    String fillingFeeds(int visited, int feeds);

    @Message("Your newsstand is empty")
    String welcome();

    @Message("Give it the address of a newspaper or of a feed. It visits what you follow, reads "
            + "the articles and puts together what tells the same story. All of it stays on this "
            + "machine.")
    String welcomeText();

    @Message("Add a newspaper or a feed")
    String addTitle();

    @Message("Address of a site or feed, or a publisher’s name")
    String addressLabel();

    @Message("Follow")
    String follow();

    @Message("Follow {name}")
    String followName(String name);

    @Message("Bring your subscriptions")
    String opmlTitle();

    @Message("OPML file exported by another reader")
    String opmlLabel();

    @Message("Import")
    String opmlImport();

    @Message("Export as OPML")
    String opmlExport();

    @Message("Or from a terminal:")
    String byCommand();

    @Message("Well-known publishers")
    String catalogueTitle();

    @Message("A few to begin with, in your language.")
    String catalogueText();

    @Message("{feeds} feeds of publishers in {languages} languages")
    String catalogueSize(int feeds, int languages);

    @Message("Choose from the catalogue of publishers")
    String catalogueLink();

    @Message("Catalogue of publishers")
    String cataloguePage();

    @Message("Name, region or subject")
    String catalogueWords();

    @Message("Language")
    String catalogueLanguage();

    @Message("Country")
    String catalogueCountry();

    @Message("All")
    String catalogueAny();

    @Message("Show")
    String catalogueShow();

    @Message("{#if n == 0}No feed matches.{#else if n == 1}1 feed{#else}{n} feeds{/if}")
    String catalogueFound(int n);

    @Message("Follow all {n}")
    String followAll(int n);

    @Message("followed")
    String followedMark();

    @Message("The addresses were not visited for this list. A feed that has moved shows as failing once you "
            + "follow it.")
    String catalogueNote();

    @Message("{#switch code}{#case 'general'}General{#case 'regional'}Local{#case 'world'}World{#case "
            + "'politics'}Politics{#case 'economy'}Economy{#case 'society'}Society{#case "
            + "'culture'}Culture{#case 'science'}Science{#case 'tech'}Technology{#case "
            + "'environment'}Environment{#case 'health'}Health{#case 'sport'}Sport{#case "
            + "'opinion'}Opinion{#case 'ideas'}Ideas{#case 'investigation'}Investigation{#case "
            + "'fact-check'}Fact-checking{#case 'satire'}Satire{#case "
            + "'religion'}Religion{#else}{code}{/switch}")
    String section(String code);

    @Message("How well publishers can be read")
    String healthTitle();

    @Message("What stood on three or more different articles of a site is left out of its articles. Where that is"
            + " wrong, say so here; ./kiosque reprocess brings it back into what is stored.")
    String learnedText();

    @Message(
            "{#switch kind}{#case 'PLACE'}Same place: {label}{#case 'EVENT'}Same event: {label}{#else}Also about {label}{/switch}")
    String because(String label, String kind);

    @Message("The story, article by article")
    String storyTitle();

    @Message("Articles")
    String list();

    @Message("Older articles")
    String older();

    @Message("Nothing here yet.")
    String nothingHere();

    @Message("Previous page")
    String previous();

    @Message("Next page")
    String next();

    @Message("{#if n == 1}1 feed is followed{#else}{n} feeds are followed{/if}")
    String feedsFollowed(int n);

    @Message("No feed is followed yet.")
    String feedsNone();

    @Message("{#switch state}{#case 'well'}Well{#case 'new'}Not visited yet{#case "
            + "'failing'}Failing{#case 'gone'}Gone for good{#case "
            + "'paused'}Paused{#else}{state}{/switch}")
    String health(String state);

    @Message("last visit {when}")
    String lastVisit(String when);

    @Message("next visit {when}")
    String nextVisit(String when);

    @Message("next visit soon")
    String nextSoon();

    @Message("{#if n == 1}1 failed visit{#else}{n} failed visits in a row{/if}")
    String failures(int n);

    @Message("Unfollow")
    String unfollow();

    @Message("Unfollow {name}")
    String unfollowName(String name);

    @Message("Feeds of this page")
    String offersTitle();

    @Message("{#switch what}{#case 'followed'}{#if n > 1}{n} feeds are followed now.{#else}The feed is followed now."
            + " Its articles will arrive in a moment.{/if}{#case 'watched'}This page has no feed, so the links of its list"
            + " are followed. The articles will arrive in a moment.{#case 'choose'}This page offers several feeds. Choose"
            + " what you want to follow.{#case 'known'}This is followed already.{#case 'imported'}{#if n == 1}1 feed was"
            + " added.{#else}{n} feeds were added.{/if}{#case 'removed'}The feed is no longer followed. Its articles"
            + " stay.{#case 'notopml'}This file is no list of subscriptions (OPML).{#case 'not_an_address'}This is neither"
            + " a web address nor the name of a publisher in the catalogue. An address looks like"
            + " https://www.example.org/{#case 'forbidden'}This address may not be visited.{#case 'unreachable'}Nobody"
            + " answered at this address.{#case 'no_feed'}Neither a feed nor a list of articles was found at this"
            + " address.{#case 'site_without_feeds'}This site offers no feeds. Try the publisher’s own"
            + " site.{#else}{what}{/switch}")
    String told(String what, int n);

    @Message("Follow this page as a feed")
    String feedLink();

    @Message("Kiosque reads the news for you, on your own machine. What it shows belongs to its " + "publishers.")
    String footer();

    @Message("This page isn’t here")
    String notFound();

    @Message("Perhaps the address was mistyped, or the article is no longer on file.")
    String notFoundText();

    @Message("Something broke on our side")
    String broken();

    @Message("The page could not be made. The reason is in the program’s log; trying again may " + "help.")
    String brokenText();

    @Message("This request was not understood")
    String refusedTitle();

    @Message("Go back and try once more.")
    String refusedText();

    @Message("Back to the front page")
    String backHome();
}
