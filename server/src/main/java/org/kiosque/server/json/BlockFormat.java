package org.kiosque.server.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.kiosque.engine.extract.block.Block;

/** How a block is written: its kind in {@code type}, its plain text in {@code text}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Quote.class, name = "quote"),
    @JsonSubTypes.Type(value = Block.Items.class, name = "list"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Verbatim.class, name = "verbatim"),
    @JsonSubTypes.Type(value = Block.Footnote.class, name = "footnote"),
    @JsonSubTypes.Type(value = Block.Figure.class, name = "image"),
    @JsonSubTypes.Type(value = Block.Embed.class, name = "embed"),
    @JsonSubTypes.Type(value = Block.LiveEntry.class, name = "live"),
})
interface BlockFormat {
    @JsonProperty("text")
    String text();
}
