package org.kiosque.server.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.extract.block.Block;
import org.kiosque.engine.feed.Prose;

/** The one way this program writes and reads JSON: nulls left out, ISO 8601 times, places as code points. */
public final class Json {

    private static final int LONGEST_STRING = 50_000_000;

    private static final JsonMapper MAPPER = create();

    private Json() {}

    /** The shared mapper; it must not be configured further. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not the JSON of a " + type.getSimpleName(), e);
        }
    }

    private static JsonMapper create() {
        var builder = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .addMixIn(Block.class, BlockFormat.class)
                .addMixIn(Prose.class, ProseFormat.class)
                .addMixIn(Analysis.Passage.class, AnalysisFormat.Passage.class)
                .addMixIn(Analysis.Quote.class, AnalysisFormat.WithPassage.class)
                .addMixIn(Analysis.DateMention.class, AnalysisFormat.WithPassage.class)
                .addMixIn(Analysis.NumberMention.class, AnalysisFormat.WithPassage.class)
                .addMixIn(Analysis.Speaker.class, AnalysisFormat.Speaker.class)
                .addMixIn(Analysis.Position.class, AnalysisFormat.Position.class);
        var mapper = builder.build();
        mapper.configOverride(Prose.class).setInclude(ProseFormat.INCLUSION);
        // What an earlier version didn't write yet is empty, not null.
        var empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        List.of(List.class, Map.class)
                .forEach(type -> mapper.configOverride(type).setSetterInfo(empty));
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LONGEST_STRING)
                        .build());
        return mapper;
    }
}
