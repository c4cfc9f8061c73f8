package org.kiosque.server.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.kiosque.engine.feed.Prose;

/** How a text of an entry is written: as the text alone; what is empty is left out. */
@JsonSerialize(using = ProseFormat.Writing.class)
@JsonDeserialize(using = ProseFormat.Reading.class)
interface ProseFormat {

    JsonInclude.Value INCLUSION =
            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY);

    final class Writing extends StdSerializer<Prose> {
        Writing() {
            super(Prose.class);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Prose prose) {
            return prose.isEmpty();
        }

        @Override
        public void serialize(Prose prose, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(prose.text());
        }
    }

    final class Reading extends StdDeserializer<Prose> {
        Reading() {
            super(Prose.class);
        }

        @Override
        public Prose deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Prose.of(json.getText());
        }

        @Override
        public Prose getNullValue(DeserializationContext context) {
            return Prose.NONE;
        }
    }
}
