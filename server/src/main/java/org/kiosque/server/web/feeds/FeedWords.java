package org.kiosque.server.web.feeds;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.kiosque.server.trouble.Trouble;

/** The words of the page of one feed, in English; other languages stand in {@code messages/}. */
@MessageBundle(value = "feed", locale = "en")
public interface FeedWords {
    @Message("All feeds")
    String all();

    @Message("Need attention")
    String attention();

    @Message("All others")
    String others();

    @Message("Next visit")
    String next();

    @Message("as soon as there is a place")
    String soon();

    @Message("none: {#if state == 'gone'}the feed is gone{#else}it is paused{/if}")
    String noVisit(String state);

    @Message("{#switch why}{#case 'new'}It was never visited.{#case 'rhythm'}Something new is to be expected by then."
            + "{#case 'feed'}The feed asks not to be visited sooner.{#case 'cache'}The server calls its last answer"
            + " good until then.{#case 'wait'}The server asked to be left alone until then.{#case 'backoff'}Visits"
            + " have failed; each failure doubles the wait.{#case 'hub'}A hub tells what is new; the visit only"
            + " checks it.{#case 'asked'}You asked for it.{#else}{why}{/switch}")
    String why(String why);

    @Message("What to do:")
    String toDo();

    @Message("{#switch outcome}{#case 'missing'}The address leads nowhere any more. Look on the publisher’s site for"
            + " the feed’s new address, follow that one and unfollow this.{#case 'refused'}The publisher does not"
            + " let Kiosque read it, or the address is inside your own network. Telling a contact (option"
            + " --contact) makes some publishers change their mind; --allow lifts the guard for a host of your"
            + " own.{#case 'no_feed'}Something else than a feed is at this address. Open it in your browser:"
            + " perhaps the site names a new one.{#case 'gone'}The publisher has closed it for good. Its articles"
            + " stay; you can unfollow it.{#else}This is often over within hours. Kiosque tries again by itself,"
            + " less and less often; if it lasts, open the address in your browser.{/switch}")
    String advice(String outcome);

    @Message("Visit now")
    String visitNow();

    @Message("Pause")
    String pause();

    @Message("Resume")
    String resume();

    @Message("{#switch what}{#case 'asked'}It will be visited in a moment.{#case 'paused'}It is paused: no more visits"
            + " until you resume it.{#else}{what}{/switch}")
    String told(String what);

    @Message("Rhythm")
    String rhythm();

    @Message("{#if perDay == '0'}Nothing new is to be expected within a day.{#else}About {perDay} new entries a day are"
            + " to be expected, in this shape:{/if}")
    String level(String perDay);

    @Message("Entries to be expected by hour of the day; most of them between {from} and {to} o’clock")
    String shape(int from, int to);

    @Message("Hub")
    String hub();

    @Message("{#switch state}{#case 'active'}The hub {host} tells what is new.{#case 'asked'}The hub {host} was asked"
            + " to tell what is new and has not answered yet.{#case 'denied'}The hub {host} does not want to tell"
            + " what is new.{#case 'wanted'}The hub {host} will be asked to tell what is new.{#else}The feed names"
            + " the hub {host}; start with --public-url to be told by it what is new.{/switch}")
    String hubState(String state, String host);

    @Message("Last visits")
    String history();

    @Message("No visit yet.")
    String noHistory();

    @Message("When")
    String when();

    @Message("What came")
    String what();

    @Message("New")
    String fresh();

    @Message("Time")
    String time();

    @Message("Size")
    String size();

    @Message("{#switch outcome}{#case 'read'}Read{#case 'unchanged'}Nothing changed{#case 'delivered'}Brought by the"
            + " hub{#case 'waited'}Put off{#case 'missing'}Not found{#case 'refused'}Refused{#case 'no_feed'}Not a"
            + " feed{#case 'failed'}Failed{#case 'gone'}Gone for good{#case 'merged'}Took in another"
            + " feed{#else}{outcome}{/switch}")
    String outcome(String outcome);

    /** A trouble in words; in English they are the ones on file. */
    @Message("{met.words}")
    String trouble(Trouble.Met met);
}
