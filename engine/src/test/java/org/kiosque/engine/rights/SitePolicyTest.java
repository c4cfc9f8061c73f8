package org.kiosque.engine.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitePolicyTest {

    private static final String FILE = """
            [
              {"location": "/", "tdm-reservation": 1, "tdm-policy": "/policy.json"},
              {"location": "/open/", "tdm-reservation": 0},
              {"location": "/open/*/closed", "tdm-reservation": "1"},
              {"location": "/*.html$", "tdm-reservation": 0}
            ]""";

    @ParameterizedTest
    @CsvSource({
        "/, true",
        "/news/1, true",
        "/open/1, false",
        "/open/x/y/closed/1, true",
        "/open/closed, false",
        "/news/1.html, false",
        "/news/1.html.bak, true",
        "'', true"
    })
    void theLongestPatternDecides(String path, boolean reserved) {
        assertThat(parse(FILE).of(URI.create("https://news.example" + path)).reservesMining())
                .isEqualTo(reserved);
    }

    @Test
    void aPolicysAddressIsCompleted() {
        assertThat(parse(FILE).of(URI.create("https://news.example/")).policy())
                .contains("https://news.example/policy.json");
    }

    @Test
    void aSingleRuleNeedsNoList() {
        assertThat(parse("{\"location\": \"/\", \"tdm-reservation\": 1}").rules())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "null",
                "3",
                "[[]]",
                "[{\"location\": 5}]",
                "[{\"tdm-reservation\": 1}]",
                "[{\"location\": \"/\", \"tdm-reservation\": 2}]",
                "{\"tdm\": \"optout\"}"
            })
    void whatIsNoRuleSaysNothing(String file) {
        assertThat(parse(file)).isEqualTo(SitePolicy.NONE);
    }

    @Test
    void deepNestingIsNoRule() {
        assertThat(parse("[".repeat(200_000))).isEqualTo(SitePolicy.NONE);
    }

    private static SitePolicy parse(String file) {
        return SitePolicy.parse(
                file.getBytes(StandardCharsets.UTF_8), URI.create("https://news.example/.well-known/tdmrep.json"));
    }
}
