package org.kiosque.server.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.text.Span;

/** How an analysis is written: a passage's {@code text}, {@code start} and {@code end} stand in its owner. */
interface AnalysisFormat {

    interface Passage {
        @JsonUnwrapped
        Span span();

        @JsonDeserialize(using = InReader.class)
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = InText.class)
        Analysis.In in();
    }

    interface WithPassage {
        @JsonUnwrapped
        Analysis.Passage passage();
    }

    interface Speaker {
        @JsonUnwrapped
        Analysis.Passage mention();
    }

    @JsonSerialize(converter = PositionFormat.Writing.class)
    @JsonDeserialize(converter = PositionFormat.Reading.class)
    interface Position {}

    /** Leaves out {@code "in"} where a passage is in the text, as nearly all are. */
    final class InText {
        @Override
        public boolean equals(Object other) {
            return other == null || other == Analysis.In.TEXT;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    /** Reads a missing {@code "in"} as the text. */
    final class InReader extends StdDeserializer<Analysis.In> {
        private static final long serialVersionUID = 1L;

        InReader() {
            super(Analysis.In.class);
        }

        @Override
        public Analysis.In deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return "title".equals(parser.getText()) ? Analysis.In.TITLE : Analysis.In.TEXT;
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return Analysis.In.TEXT;
        }
    }
}
