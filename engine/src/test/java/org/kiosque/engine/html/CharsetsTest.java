package org.kiosque.engine.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CharsetsTest {

    private static final Charset LATIN = Charset.forName("windows-1252");

    @Test
    void aByteOrderMarkWinsAndIsNoText() {
        byte[] body = "\ufeff<p>é".getBytes(StandardCharsets.UTF_16LE);
        assertThat(Charsets.decode(body, "text/html; charset=utf-8"))
                .isEqualTo(new Decoded("<p>é", StandardCharsets.UTF_16LE));
    }

    @Test
    void theHeaderWinsOverTheMeta() {
        byte[] body = "<meta charset=koi8-r>Привет".getBytes(Charset.forName("windows-1251"));
        assertThat(Charsets.decode(body, "text/html; Charset=\"Windows-1251\"").text())
                .endsWith("Привет");
    }

    @Test
    void latin1MeansWindows1252() {
        byte[] body = "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>« 5 € »".getBytes(LATIN);
        assertThat(Charsets.decode(body, null).text()).endsWith("« 5 € »");
    }

    @Test
    void bytesThatContradictTheDeclarationWin() {
        assertThat(Charsets.decode("déjà été".getBytes(LATIN), "text/html; charset=utf-8")
                        .text())
                .isEqualTo("déjà été");
        assertThat(Charsets.decode("déjà été".getBytes(StandardCharsets.UTF_8), "text/html; charset=iso-8859-1")
                        .text())
                .isEqualTo("déjà été");
    }

    @Test
    void undeclaredCyrillicIsFound() {
        String text = "<p>Президенты встретятся на Аляске в пятницу</p>";
        assertThat(Charsets.decode(text.getBytes(Charset.forName("windows-1251")), null)
                        .text())
                .isEqualTo(text);
        assertThat(Charsets.decode(text.getBytes(Charset.forName("KOI8-R")), null)
                        .text())
                .isEqualTo(text);
    }

    @Test
    void theLanguageTellsTheCharacterSetOfUndeclaredBytes() {
        byte[] body = "<html lang='cs'>Příliš žluťoučký kůň".getBytes(Charset.forName("windows-1250"));
        assertThat(Charsets.decode(body, null).text()).endsWith("Příliš žluťoučký kůň");
    }

    @Test
    void aCharacterCutOffByTheEndIsNoReasonForDoubt() {
        byte[] whole = "été à Paris é".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThat(Charsets.decode(cut, null).charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void everyLabelLeadsToACharsetOfThisPlatform() {
        assertThat(CharsetLabels.parse("GBK"))
                .hasValueSatisfying(c -> assertThat(c.name()).isEqualTo("GB18030"));
        assertThat(CharsetLabels.parse("x-sjis"))
                .hasValueSatisfying(c -> assertThat(c.name()).isEqualTo("windows-31j"));
        assertThat(CharsetLabels.parse("no-such-thing")).isEmpty();
        assertThat(CharsetLabels.parse("utf-7")).isEmpty();
    }
}
