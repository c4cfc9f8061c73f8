package org.kiosque.engine.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One test for each way to smuggle something through; whatever comes out is judged by what it parses to. */
class SanitizerAttackTest {

    private static final URI BASE = URI.create("https://www.example.org/news/page.html");
    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "body",
            "a",
            "b",
            "strong",
            "i",
            "em",
            "u",
            "s",
            "del",
            "ins",
            "sub",
            "sup",
            "code",
            "kbd",
            "samp",
            "var",
            "q",
            "cite",
            "abbr",
            "mark",
            "small",
            "time",
            "bdi",
            "dfn",
            "br",
            "wbr",
            "p",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "caption",
            "figure",
            "figcaption",
            "hr",
            "div",
            "img");
    private static final Set<String> ATTRIBUTES = Set.of(
            "href",
            "rel",
            "src",
            "alt",
            "loading",
            "referrerpolicy",
            "lang",
            "dir",
            "start",
            "colspan",
            "rowspan",
            "datetime",
            "title");
    private static final List<String> PIECES = List.of(
            "<svg>",
            "</svg>",
            "<math>",
            "<mtext>",
            "<mglyph>",
            "<malignmark>",
            "<foreignObject>",
            "<desc>",
            "<title>",
            "<style>",
            "</style>",
            "<!--",
            "-->",
            "--!>",
            "<![CDATA[",
            "]]>",
            "<template>",
            "</template>",
            "<noscript>",
            "</noscript>",
            "<xmp>",
            "<plaintext>",
            "<textarea>",
            "</textarea>",
            "<select>",
            "<option>",
            "<table>",
            "<tr>",
            "<td>",
            "<caption>",
            "</table>",
            "<form>",
            "</form>",
            "<a href=//x.example/>",
            "</a>",
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<i>",
            "<pre>\n",
            "</pre>",
            "<li>",
            "<ul>",
            "<h1>",
            "<div ",
            "\">",
            "'>",
            "<img src=x onerror=hit()>",
            "<script>hit()</script>",
            "<a href=javascript:hit()>",
            "&lt;img src onerror=hit()&gt;",
            "\u0000",
            "\ufeff",
            "\u202e",
            " text ",
            "&amp;",
            "&",
            "<",
            ">",
            "\"",
            "<image ",
            "<annotation-xml encoding=text/html>",
            "<iframe>",
            "<object>",
            "<ruby><rt>",
            "<details open ontoggle=hit()>",
            "</body>",
            "<frameset>",
            "<br/",
            "<nobr>");

    private static String cleaned(String html) {
        String once = Sanitizer.clean(html, BASE);
        judge(html, once);
        judge(html, Sanitizer.inline(html, BASE));
        return once;
    }

    private static void judge(String html, String once) {
        for (Element element : Jsoup.parse(once).getAllElements()) {
            if (!element.normalName().equals("#root")) {
                assertThat(ELEMENTS).as(html).contains(element.normalName());
                assertThat(element.tag().namespace()).as(html).isEqualTo(Parser.NamespaceHtml);
            }
            element.attributes().forEach(attribute -> judge(html, element, attribute));
        }
    }

    private static void judge(String html, Element element, Attribute attribute) {
        assertThat(ATTRIBUTES).as(html).contains(attribute.getKey());
        if (attribute.getKey().equals("href")) {
            assertThat(attribute.getValue()).as(html).matches("(https?://|mailto:)[!-~]+");
        }
        if (attribute.getKey().equals("src")) {
            assertThat(element.normalName()).as(html).isEqualTo("img");
            assertThat(attribute.getValue()).as(html).matches("https?://[!-~]+");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg></p><style><a id=\"</style><img src=1 onerror=hit()>\">",
                "<svg><desc><table><thead><title><style></title><img src onerror=hit()></style>",
                "<math><mtext><table><mglyph><style><math href=javascript:hit()>x</math></style>",
                "<math><mtext><option><FAKEFAKE><option></option><mglyph><svg><mtext><textarea><a title=\"</textarea><img src onerror=hit()>\">",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=hit()></style></mglyph></form>",
                "<svg><annotation-xml encoding=\"text/html\"><foreignobject><style><!--</style><p id=\"--><img src onerror=hit()>\">",
                "<svg><foreignObject><iframe srcdoc=\"<script>parent.hit()</script>\"></iframe></foreignObject></svg>",
                "<svg><set attributeName=href to=javascript:hit() /><a xlink:href=\"javascript:hit()\"><text>go</text></a></svg>",
                "<svg><use href=\"data:image/svg+xml,<svg id='x' onload='hit()'></svg>#x\"/></svg>",
                "<svg onload=hit()><animate onbegin=hit() attributeName=x></svg>"
            })
    void foreignNamespacesGoWithWhatTheyHold(String html) {
        assertThat(cleaned(html))
                .doesNotContain("onerror")
                .doesNotContain("<svg")
                .doesNotContain("<math");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<noscript><p title=\"</noscript><img src=x onerror=hit()>\"></noscript>",
                "<noscript><style></noscript><img src=x onerror=hit()></style>",
                "<template><script>hit()</script><img src onerror=hit()></template>",
                "<template><s><template><s><img src=x onerror=hit()></s></template></s></template>",
                "<xmp><p title=\"</xmp><svg/onload=hit()>\">",
                "<noembed><img title=\"</noembed><img src onerror=hit()>\"></noembed>",
                "<noframes><p title=\"</noframes><img src onerror=hit()>\">",
                "<iframe><p title=\"</iframe><img src onerror=hit()>\">",
                "<textarea><p title=\"</textarea><img src onerror=hit()>\">",
                "<title><a title=\"</title><img src onerror=hit()>\">",
                "<plaintext><img src onerror=hit()>",
                "<select><template><style><!--</style><a rel=\"--></style></template></select><img src onerror=hit()>\">"
            })
    void textThatParsersReadDifferentlyIsNoMarkup(String html) {
        cleaned(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<style>@import url(https://spy.example/x.css);</style>",
                "<p style=\"background:url(javascript:hit())\">t</p>",
                "<p style=\"width:expression(hit())\">t</p>",
                "<link rel=stylesheet href=//spy.example/x.css>t",
                "<link rel=import href=//spy.example/x.html>t",
                "<link rel=preconnect href=//spy.example>t",
                "<table background=javascript:hit()><tr><td background=x style=x>t</table>",
                "<font face=x color=red>t</font><basefont size=9>"
            })
    void styleIsNotWritten(String html) {
        assertThat(cleaned(html))
                .doesNotContain("spy.example")
                .doesNotContain("url(")
                .doesNotContain("expression");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:hit()",
                "JaVaScRiPt:hit()",
                " &#14; javascript:hit()",
                "java&#9;script:hit()",
                "java&#10;script:hit()",
                "java&#x0D;script:hit()",
                "java&Tab;script&colon;hit&lpar;&rpar;",
                "&#106&#97&#118&#97&#115&#99&#114&#105&#112&#116&#58&#104",
                "&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;hit()",
                "javascript&#58;hit()",
                "\u00a0javascript:hit()",
                "\u0001javascript:hit()",
                "feed:javascript:hit()",
                "view-source:javascript:hit()",
                "jar:javascript:hit()",
                "vbscript:msgbox(1)",
                "livescript:hit()",
                "mocha:hit()",
                "data:text/html,<script>hit()</script>",
                "data:text/html;base64,PHNjcmlwdD5oaXQoKTwvc2NyaXB0Pg==",
                "blob:https://www.example.org/0",
                "filesystem:https://www.example.org/x",
                "file:///etc/passwd",
                "about:blank",
                "intent://x#Intent;scheme=javascript;end",
                "https://reader:secret@bank.example/",
                "https://www.bank.example\u202emoc.live/",
                "mailto:a@b.example?body=<script>"
            })
    void addressesThatAreNoneOfTheWebLeadNowhere(String address) {
        assertThat(cleaned("<a href=\"" + address.replace("\"", "&quot;") + "\">t</a>"))
                .isEqualTo("t");
        assertThat(cleaned("<img src=\"" + address.replace("\"", "&quot;") + "\">"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img srcset=\"javascript:hit() 1x, data:image/svg+xml;base64,PHN2Zz4= 2x\">",
                "<picture><source srcset=javascript:hit()><img src=data:x></picture>",
                "<img src=\"data:image/svg+xml,<svg onload=hit()>\">",
                "<img data-src=javascript:hit()>",
                "<video poster=javascript:hit() src=x onerror=hit()><source onerror=hit()></video>",
                "<audio src=x onerror=hit()></audio>",
                "<input type=image src=javascript:hit()>",
                "<bgsound src=javascript:hit()>",
                "<image src=x onerror=hit()>"
            })
    void picturesAndSoundsLoadNothingButPictures(String html) {
        assertThat(cleaned(html)).doesNotContain("hit").doesNotContain("data:");
    }

    @Test
    void namesThatShadowThePagesOwnAreNotWritten() {
        String html = "<form id=document><input name=body><img name=cookie id=location src=/x.jpg>"
                + "<a id=defaultView name=attributes href=/y>t</a></form><div id=__proto__ class=hidden slot=x is=y>u</div>";
        assertThat(cleaned(html)).doesNotContain("id=").doesNotContain("name=").doesNotContain("class=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta http-equiv=refresh content=\"0;url=javascript:hit()\">t",
                "<meta http-equiv=Set-Cookie content=a=b>t",
                "<base href=https://spy.example/>t",
                "<base target=_top>t",
                "<iframe src=https://spy.example/></iframe>t",
                "<object data=https://spy.example/x.swf><embed src=https://spy.example/x.swf></object>t",
                "<applet code=x archive=https://spy.example/x.jar></applet>t",
                "<frameset><frame src=https://spy.example/></frameset>t",
                "<portal src=https://spy.example/></portal>t",
                "<fencedframe src=https://spy.example/></fencedframe>t",
                "<dialog open>buy</dialog>t"
            })
    void nothingChangesThePageAroundIt(String html) {
        String once = cleaned(html);
        assertThat(once).doesNotContain("spy.example").doesNotContain("refresh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<form action=https://spy.example/><input name=password type=password><button>Log in</button></form>",
                "<button formaction=javascript:hit()>go</button>",
                "<input onfocus=hit() autofocus>",
                "<select onfocus=hit() autofocus><option>x</select>",
                "<textarea onfocus=hit() autofocus></textarea>",
                "<isindex action=javascript:hit() type=image>",
                "<keygen autofocus onfocus=hit()>"
            })
    void formsAskForNothing(String html) {
        assertThat(cleaned(html)).doesNotContain("spy.example").doesNotContain("hit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!--[if gte IE 4]><script>hit()</script><![endif]-->t",
                "<!--><img src=x onerror=hit()>-->t",
                "<!---><img src=x onerror=hit()>-->t",
                "<!-- --!><img src=x onerror=hit()>t",
                "<![CDATA[<img src=x onerror=hit()>]]>t",
                "<?xml version=\"1.0\"?><img src=x onerror=hit()>t",
                "<!DOCTYPE x [<!ENTITY y \"<img src onerror=hit()>\">]>&y;t",
                "</ <img src=x onerror=hit()>t",
                "<%<img src=x onerror=hit()>t",
                "<! foo=\"><script>hit()</script>\">t"
            })
    void commentsAndDeclarationsHideNothing(String html) {
        assertThat(cleaned(html)).contains("t").doesNotContain("<!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"/a.jpg\" src=\"javascript:hit()\" alt=a alt=\"&quot;><script>hit()</script>\">",
                "<a href=\"/ok\" href=\"javascript:hit()\" HREF=x>t</a>",
                "<a href=\"/ok\"onclick=\"hit()\">t</a>",
                "<a \nhref\n=\n/ok \fonclick\u000c=hit()>t</a>",
                "<a href=/ok \"\" onclick=hit()>t</a>",
                "<a href='/ok' x=\"'><img src onerror=hit()>\">t</a>",
                "<p ONCLICK=hit() on\u0000click=hit() ＯＮclick=hit()>t</p>"
            })
    void attributesAreThoseOfTheAllowList(String html) {
        assertThat(cleaned(html)).doesNotContain("onclick").doesNotContain("javascript");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scr<script>ipt>hit()</scr</script>ipt>t",
                "<<script>hit();//<</script>t",
                "<script/xss src=//spy.example>t",
                "<script src=//spy.example",
                "<img src=x onerror=hit()",
                "<img \"\"\"><script>hit()</script>\">t",
                "<scr\u0000ipt>hit()</scr\u0000ipt>t",
                "\ufeff<script>hit()</script>t",
                "<ScRiPt>hit()</sCrIpT >t",
                "<script\u000b>hit()</script>t",
                "<a href=/ok>t<a href=javascript:hit()>u",
                "<table><a href=javascript:hit()><tr><td>t"
            })
    void brokenTagsOpenNothing(String html) {
        Element body = Jsoup.parse(cleaned(html)).body();
        assertThat(body.select("script, [onerror], [src*=spy], a[href*=spy]")).isEmpty();
    }

    @Test
    void textCannotBeTurnedRoundToNameAnotherAddress() {
        assertThat(cleaned("<a href=https://evil.example/>www.\u202eelpmaxe.knab\u202c</a>"))
                .doesNotContain("\u202e");
    }

    @Test
    void noElementTurnsTextRound() {
        assertThat(cleaned("<a href=https://evil.example/><bdo dir=rtl>elpmaxe.knab</bdo></a>"))
                .doesNotContain("bdo");
        assertThat(cleaned("<pre>www.\u202eelpmaxe.knab\u2066</pre>")).isEqualTo("<pre>www.elpmaxe.knab</pre>");
    }

    @Test
    void deeplyNestedTagsOpenNothing() {
        assertThat(cleaned("<b><i><u><s>".repeat(300) + "<script>hit()</script>t"))
                .doesNotContain("hit");
    }

    @Test
    void lettersThatLookLikeOthersShowAsWhatTheyAre() {
        assertThat(cleaned("<a href=\"https://www.b\u0430nk.example/\">t</a>")).contains("://www.xn--");
    }

    @Test
    void escapedMarkupStaysText() {
        String once = cleaned(
                "&lt;script&gt;hit()&lt;/script&gt; &amp;lt;b&amp;gt; <abbr title=\"&lt;b&gt;&quot;\">x</abbr>");
        assertThat(once).contains("&lt;script&gt;", "&amp;lt;b&amp;gt;");
        assertThat(Jsoup.parse(once).body().select("script, b")).isEmpty();
    }

    @Test
    void whateverIsMixedStaysHarmlessAndAsItIsWhenCleanedAgain() {
        Random random = new Random(20250815);
        for (int round = 0; round < 3000; round++) {
            StringBuilder html = new StringBuilder();
            for (int i = 0; i < 2 + random.nextInt(14); i++) {
                html.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String once = cleaned(html.toString());
            assertThat(Sanitizer.clean(once, BASE)).as(html.toString()).isEqualTo(once);
            String line = Sanitizer.inline(html.toString(), BASE);
            assertThat(Sanitizer.inline(line, BASE)).as(html.toString()).isEqualTo(line);
        }
    }
}
