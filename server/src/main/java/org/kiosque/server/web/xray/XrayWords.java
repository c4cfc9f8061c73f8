package org.kiosque.server.web.xray;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page in English; other languages stand in {@code messages/}. */
@MessageBundle(value = "xray", locale = "en")
public interface XrayWords {
    @Message("What was found in this article")
    String title();

    @Message("Back to the article")
    String back();

    @Message("Marked in the text")
    String legend();

    @Message("{#switch code}{#case 'person'}Person{#case 'place'}Place{#case 'organisation'}Organisation"
            + "{#case 'event'}Event{#case 'work'}Work{#case 'topic'}Other name{#case 'quote'}Quote{#case 'date'}Date"
            + "{#case 'number'}Number{#case 'position'}Position{#else}Key sentence{/switch}")
    String kind(String code);

    @Message("Everything found, in the order of the text")
    String caption();

    @Message("Kind")
    String kindHead();

    @Message("In the text")
    String textHead();

    @Message("What it means")
    String meaningHead();
}
