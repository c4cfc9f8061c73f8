package org.kiosque.engine.enrich.gloss;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kiosque.engine.enrich.analysis.Analysis.Type;
import org.kiosque.engine.text.CodePoints;
import org.kiosque.engine.text.Span;

class GlossesTest {

    @ParameterizedTest(name = "{3}")
    @CsvFileSource(resources = "/glosses/cases.tsv", delimiter = '\t', quoteCharacter = '`', commentCharacter = '#')
    void aNameIsExplainedByTheWordsBesideItOnly(
            String language, Type type, String name, String text, String explained) {
        int start = text.indexOf(name);
        var place = CodePoints.of(text).span(start, start + name.length());
        var found = Glosses.around(CodePoints.of(text), place, type, language).map((Span span) -> span.of(text));
        assertThat(found.orElse("-")).isEqualTo(explained);
    }
}
