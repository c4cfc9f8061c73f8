package org.kiosque.engine.feed.discover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "https://paper.example/rss | https://paper.example/rss",
                "  <https://paper.example/rss>, | https://paper.example/rss",
                "(https://paper.example/a_(b)) | https://paper.example/a_(b)",
                "« https://paper.example/rss » | https://paper.example/rss",
                "“paper.example” | https://paper.example http://paper.example",
                "paper.example/politique | https://paper.example/politique http://paper.example/politique",
                "localhost:8080/feed | https://localhost:8080/feed http://localhost:8080/feed",
                "[2001:db8::1]:80/x | https://[2001:db8::1]:80/x http://[2001:db8::1]:80/x",
                "feed:https://paper.example/rss | https://paper.example/rss",
                "feed://paper.example/rss | https://paper.example/rss http://paper.example/rss",
                "feed:paper.example/rss | https://paper.example/rss http://paper.example/rss",
                "FEED:HTTP://Paper.Example/Rss | http://paper.example/Rss",
                "the paper is at https://paper.example/rss. Read it! | https://paper.example/rss",
                "[the paper](https://paper.example/rss) | https://paper.example/rss",
                "élysée.example | https://xn--lyse-9oad.example http://xn--lyse-9oad.example",
                "新聞。example/首頁 | https://xn--efvv70d.example/%E9%A6%96%E9%A0%81 http://xn--efvv70d.example/%E9%A6%96%E9%A0%81",
                "@anna@social.example | https://social.example/@anna",
                "anna@social.example | https://social.example/@anna",
            })
    void anAddressIsFoundInWhatIsPasted(String pasted, String addresses) {
        assertThat(Pasted.addresses(pasted)).extracting(Object::toString).containsExactly(addresses.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Le Monde", "monde", "()", "ftp://paper.example", "javascript:alert(1)", "..."})
    void whatIsNoAddressLeadsNowhere(String pasted) {
        assertThat(Pasted.addresses(pasted)).isEmpty();
    }

    @Test
    void aFloodIsReadInPart() {
        assertThat(Pasted.addresses("(".repeat(1_000_000))).isEmpty();
        assertThat(Pasted.addresses("a.".repeat(1_000_000))).hasSizeLessThan(3);
    }
}
