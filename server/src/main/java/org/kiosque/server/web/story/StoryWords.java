package org.kiosque.server.web.story;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a story's page in English; other languages stand in {@code messages/}. */
@MessageBundle(value = "story", locale = "en")
public interface StoryWords {
    @Message("{#if n == 1}1 article{#else}{n} articles{/if}, {#if sources == 1}1 independent source{#else}{sources}"
            + " independent sources{/if}")
    String covered(int n, int sources);

    @Message("Who tells it")
    String coverage();

    @Message("Publisher")
    String publisher();

    @Message("Country")
    String country();

    @Message("Language")
    String language();

    @Message("First report")
    String first();

    @Message("Updates")
    String updates();

    @Message("copies the text of {name}")
    String copyOf(String name);

    @Message("How it grew")
    String growth();

    @Message("Articles over time, at most {most} in a column, from {from} to {to}")
    String chart(int most, String from, String to);

    @Message("Where it takes place")
    String places();

    @Message("Places that the articles name: {names}")
    String placesOf(String names);

    @Message("The story in brief: timeline, who said what, questions")
    String brief();

    @Message("Hashtags of the story")
    String hashtags();

    @Message("Named by most")
    String common();

    @Message("Named by one only")
    String only();

    @Message("Compared with the other sources in the same language.")
    String onlyNote();

    @Message("Different figures")
    String figures();

    @Message("They may be of different moments or count different things: read them in their place.")
    String figuresNote();

    @Message("Put this story right")
    String mend();

    @Message("Tick the articles that tell another story.")
    String splitHint();

    @Message("Make them a story of their own")
    String split();

    @Message("Number or address of another story that is the same")
    String otherLabel();

    @Message("Make them one")
    String merge();

    @Message("{#if merge}Made one with another story by hand{#else}Parted from another story by hand{/if} ({n}"
            + " {#if n == 1}article{#else}articles{/if}, {when})")
    String decided(boolean merge, int n, String when);

    @Message("Undo")
    String undo();

    @Message("{#switch what}{#case 'split'}The articles are a story of their own now.{#case 'merged'}The stories are"
            + " one now.{#case 'undone'}That is undone.{#case 'nothing'}Nothing was changed: that isn’t possible"
            + " here.{#else}{/switch}")
    String told(String what);

    @Message(
            "Since your last visit, {when}: {#if came == 0}no new article{#else if came == 1}1 new article{#else}{came}"
                    + " new articles{/if}{#if changed > 0}, {changed} changed{/if}.")
    String since(String when, int came, int changed);

    @Message("What is new in them")
    String whatIsNew();

    @Message("new")
    String fresh();

    @Message("changed")
    String changed();
}
