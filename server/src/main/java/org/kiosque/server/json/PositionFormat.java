package org.kiosque.server.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.text.Span;

/** How a position is written: the words of its content stand in {@code what}. */
record PositionFormat(
        String actor,
        String stance,
        String what,
        int start,
        int end,

        @JsonDeserialize(using = AnalysisFormat.InReader.class)
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = AnalysisFormat.InText.class)
        Analysis.In in) {

    static final class Writing extends StdConverter<Analysis.Position, PositionFormat> {
        @Override
        public PositionFormat convert(Analysis.Position position) {
            var what = position.what();
            return new PositionFormat(
                    position.actor(),
                    position.stance(),
                    what.text(),
                    what.span().start(),
                    what.span().end(),
                    what.in());
        }
    }

    static final class Reading extends StdConverter<PositionFormat, Analysis.Position> {
        @Override
        public Analysis.Position convert(PositionFormat written) {
            var span = new Span(written.start(), written.end());
            return new Analysis.Position(
                    written.actor(), written.stance(), new Analysis.Passage(written.what(), span, written.in()));
        }
    }
}
