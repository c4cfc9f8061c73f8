package org.kiosque.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kiosque.e2e.Visitor.Device;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ReaderTest {

    private static final String SUMMIT = "Trump et Poutine se retrouveront en Alaska le 15 août";
    private static final Pattern AGE = Pattern.compile("il y a \\d+ (minute|heure|jour)s?|hier|à l’instant|\\d{4}");

    private Demo demo;
    private Browsers browsers;

    @BeforeAll
    void fillTheNewsstand(@TempDir Path folder) {
        demo = Demo.start(folder).awaitArticles().awaitCalm();
        browsers = Browsers.open();
    }

    @AfterAll
    void close() {
        browsers.close();
        demo.close();
    }

    @Test
    void theFrontPageLeadsToTheSummitStoryAndItsFrenchArticle() {
        try (Visitor reader = visitor(Device.FRENCH)) {
            walkToTheSummit(reader);
            assertThat(reader.headline()).hasText(SUMMIT);
        }
    }

    @Test
    void theSamePathIsOpenWithoutScripts() {
        try (Visitor reader = visitor(Device.WITHOUT_SCRIPTS)) {
            walkToTheSummit(reader);
            ask(reader, "Qu’a estimé Iouri Ouchakov ?");
            assertThat(reader.page().getByRole(AriaRole.STATUS)).containsText("tout à fait logique");
        }
    }

    @Test
    void anArticleShowsWhereItComesFromAndAllOfItsText() {
        try (Visitor reader = summit(Device.FRENCH)) {
            Locator article = reader.article();
            assertThat(article.getByRole(AriaRole.LINK)
                            .getByText("La Vigie du Matin", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(article.getByRole(AriaRole.TIME).first()).hasText(AGE);
            assertThat(article).containsText("Claire Fontaine");
            assertThat(article).containsText("L’Ukraine, principal sujet de la rencontre, n’y est pas conviée");
            assertThat(heading(article, "La question des territoires")).isVisible();
            assertThat(article).containsText("« Moscou obtient une photo avant d’avoir concédé quoi que ce soit »");
            assertThat(article.getByRole(AriaRole.FIGURE).first()).isVisible();
            Locator original = link(article, Pattern.compile("^Lire sur La Vigie du Matin"));
            assertThat(original).hasAttribute("href", Pattern.compile("http://vigie\\.localhost:\\d+/.+"));
        }
    }

    @Test
    void whatSurroundsAnArticleOnItsSiteIsLeftOut() {
        try (Visitor reader = summit(Device.FRENCH)) {
            assertThat(reader.article()).not().containsText("Lire aussi");
            assertThat(reader.article()).not().containsText("cookies");
            assertThat(reader.article()).not().containsText("Ajouter à mes favoris");
            assertThat(reader.article()).not().containsText("dans votre boîte");
        }
    }

    @Test
    void everySentenceOfThePanelLeadsToItsPassage() {
        try (Visitor reader = summit(Device.FRENCH)) {
            Locator links = reader.region(AriaRole.COMPLEMENTARY, "En bref").locator("a[href^='#']");
            assertThat(links.count()).isPositive();
            assertThat(reader.region(AriaRole.COMPLEMENTARY, "En bref")).hasAttribute("data-origin", "extract");
            for (Locator link : links.all()) {
                String sentence = link.innerText().replaceAll("[…\\s]+$", "");
                link.click();
                assertThat(reader.page().locator(":target")).isInViewport();
                assertThat(reader.article()).containsText(sentence);
            }
        }
    }

    @Test
    void anArticleAnswersInItsOwnWordsOrSaysThatItCannot() {
        try (Visitor reader = summit(Device.FRENCH)) {
            Locator answer = reader.page().getByRole(AriaRole.STATUS);
            ask(reader, "Que risque Vladimir Poutine devant la Cour pénale internationale ?");
            assertThat(answer).containsText("mandat d’arrêt de la Cour pénale internationale");
            reader.shoot("answer-desktop");
            ask(reader, "Combien coûte un kilo de tomates à Lisbonne ?");
            assertThat(answer).containsText("Le texte ne le dit pas");
        }
    }

    @Test
    void aCommentStandsBelowTheArticleOnceItIsWritten() {
        try (Visitor reader = summit(Device.FRENCH)) {
            Locator comments = reader.page()
                    .getByRole(
                            AriaRole.REGION,
                            new Page.GetByRoleOptions()
                                    .setName(Pattern.compile("commentaire", Pattern.CASE_INSENSITIVE)));
            comments.getByLabel("Votre nom").fill("Amélie");
            comments.getByLabel("Votre commentaire").fill("Et l’Ukraine <b>dans</b> tout ça ? 🤔");
            reader.button("Publier").click();
            assertThat(comments).containsText("Amélie");
            assertThat(comments).containsText("Et l’Ukraine <b>dans</b> tout ça ? 🤔");
            reader.shoot("comment-desktop");
        }
    }

    @Test
    void whatAReaderReportsAndIsPutRightStandsInTheLog() {
        try (Visitor reader = summit(Device.WITHOUT_SCRIPTS)) {
            link(reader.article(), Pattern.compile("^Signaler une erreur")).click();
            reader.page().getByLabel("Les mots en cause").fill("30 jours");
            reader.page().getByLabel("Qu’est-ce qui ne va pas").fill("C’est <i>moins</i>.");
            reader.button("Envoyer").click();
            assertThat(reader.page().getByRole(AriaRole.STATUS)).containsText("Merci");
            reader.open("/corrections/waiting");
            reader.page().getByLabel("Ce qui a été fait").fill("Le nombre est relu.");
            reader.button("Corrigé").click();
            reader.open("/corrections");
            assertThat(reader.article()).containsText(SUMMIT);
            assertThat(reader.article()).containsText("C’est <i>moins</i>.");
            assertThat(reader.article()).containsText("Le nombre est relu.");
            reader.shoot("corrections-desktop");
        }
    }

    @Test
    void anArticleIsReadAloudWhereThereAreScriptsAndNothingOfItShowsWithout() {
        try (Visitor reader = summit(Device.FRENCH)) {
            reader.button("Écouter").click();
            assertThat(reader.button("Pause")).hasAttribute("aria-pressed", "true");
            assertThat(reader.page().evaluate("[...CSS.highlights.get('listening')][0].toString()"))
                    .isEqualTo(SUMMIT);
            reader.button("Arrêter").press("Enter");
            assertThat(reader.button("Écouter")).isFocused();
        }
        try (Visitor reader = summit(Device.WITHOUT_SCRIPTS)) {
            assertThat(reader.button("Écouter")).isHidden();
        }
    }

    @Test
    void aStoryShowsWhereItTakesPlaceAndLeadsToItsBrief() {
        try (Visitor reader = summit(Device.FRENCH)) {
            link(reader.article(), Pattern.compile("^Toute l’histoire en bref")).click();
            link(reader.page().locator("main"), Pattern.compile("^Tous les articles de l’histoire"))
                    .click();
            Locator map = reader.page()
                    .getByRole(
                            AriaRole.IMG, new Page.GetByRoleOptions().setName(Pattern.compile("^Lieux que nomment")));
            assertThat(map).isVisible();
            assertThat(map).containsText("Alaska");
            assertThat(map.locator("image")).hasAttribute("href", "/world.svg");
            reader.shoot("story-desktop");
            link(reader.page().locator("main"), Pattern.compile("^L’histoire en bref"))
                    .click();
            assertThat(heading(reader.page().locator("main"), "Chronologie")).isVisible();
            reader.shoot("brief-desktop");
        }
    }

    @Test
    void aHashtagLeadsToAllArticlesThatCarryIt() {
        try (Visitor reader = summit(Device.FRENCH)) {
            Locator hashtag = reader.region(AriaRole.NAVIGATION, "Mots-dièse")
                    .getByRole(AriaRole.LINK)
                    .getByText(Pattern.compile("^#.*Poutine"));
            String name = hashtag.innerText();
            hashtag.click();
            assertThat(reader.headline()).hasText(name);
            assertThat(reader.page().getByRole(AriaRole.ARTICLE).count()).isGreaterThan(5);
        }
    }

    @Test
    void aRelatedCardLeadsToAnotherPublishersReport() {
        try (Visitor reader = summit(Device.FRENCH)) {
            Locator card = reader.region(AriaRole.REGION, "La même histoire, vue ailleurs")
                    .getByRole(AriaRole.ARTICLE)
                    .first();
            assertThat(card.getByRole(AriaRole.TIME)).hasText(AGE);
            Locator headline = card.getByRole(AriaRole.HEADING);
            String title = headline.innerText();
            headline.getByRole(AriaRole.LINK).click();
            assertThat(reader.headline()).hasText(title);
        }
    }

    @Test
    void searchMarksTheWordsThatItFound() {
        try (Visitor reader = visitor(Device.FRENCH).open("/")) {
            reader.search().fill("Béring détroit");
            reader.search().press("Enter");
            assertThat(reader.page().getByRole(AriaRole.STATUS)).containsText(Pattern.compile("\\d+ articles? trouvé"));
            Locator marks = reader.page().locator("role=mark");
            assertThat(marks.allInnerTexts()).anyMatch(word -> word.contains("Béring"));
        }
    }

    @Test
    void aSearchIsNarrowedByWhatItsArticlesHaveInCommon() {
        try (Visitor reader = visitor(Device.WITHOUT_SCRIPTS).open("/search?q=Alaska")) {
            Locator main = reader.page().getByRole(AriaRole.MAIN);
            reader.page().getByText("Préciser la recherche").click();
            link(main, Pattern.compile("^allemand \\d+$")).click();
            reader.page().waitForURL(Pattern.compile("lang%3Ade"));
            assertThat(main.locator("article h2 a").all())
                    .isNotEmpty()
                    .allSatisfy(title -> assertThat(title).hasAttribute("lang", "de"));
            link(main, Pattern.compile("^Ne plus limiter à allemand")).click();
            assertThat(reader.headline()).hasText("Alaska");
        }
    }

    @Test
    void whatAReaderChoosesIsPutTogether() {
        try (Visitor reader = visitor(Device.WITHOUT_SCRIPTS).open("/search?q=Alaska")) {
            Locator choices = reader.page().getByRole(AriaRole.CHECKBOX);
            choices.nth(0).check();
            choices.nth(1).check();
            reader.button("En bref").click();
            Locator main = reader.page().getByRole(AriaRole.MAIN);
            assertThat(main).containsText("Votre sélection en bref · 2 articles");
            assertThat(heading(main, "Résumé")).isVisible();
            Locator question = reader.region(AriaRole.TEXTBOX, "Interroger ces articles");
            question.fill("Combien coûte un kilo de tomates à Lisbonne ?");
            question.press("Enter");
            assertThat(main).containsText("Votre sélection en bref · 2 articles");
            assertThat(reader.page().getByRole(AriaRole.STATUS)).containsText("Les articles ne le disent pas");
        }
    }

    @Test
    void theWholeNewsstandAnswersOrSaysThatItCannot() {
        for (Device device : List.of(Device.FRENCH, Device.WITHOUT_SCRIPTS)) {
            try (Visitor reader = visitor(device).open("/")) {
                link(reader.page().getByRole(AriaRole.BANNER), Pattern.compile("^Interroger$"))
                        .click();
                Locator answer = reader.page().getByRole(AriaRole.STATUS);
                askAll(reader, "Quel volcan s’est réveillé ?");
                assertThat(answer).containsText("Kracheninnikov");
                askAll(reader, "Combien coûte le nouveau stade de Tokyo ?");
                assertThat(answer).containsText("Les articles ne le disent pas");
            }
        }
    }

    @Test
    void namesAreSuggestedWhileTheyAreWritten() {
        try (Visitor reader = visitor(Device.FRENCH).open("/")) {
            reader.search().pressSequentially("poutin");
            assertThat(reader.page().locator("#suggested option").first()).hasAttribute("value", "Vladimir Poutine");
        }
    }

    @Test
    void anEnglishReaderIsSpokenToInEnglish() {
        try (Visitor reader = summit(Device.ENGLISH)) {
            assertThat(reader.button("Ask")).isVisible();
            assertThat(reader.article().getByRole(AriaRole.TIME).first())
                    .hasText(Pattern.compile("ago|yesterday|just now|\\d{4}"));
            assertThat(reader.headline()).hasAttribute("lang", "fr");
        }
    }

    @Test
    void anArabicArticleRunsFromRightToLeft() {
        try (Visitor reader = visitor(Device.FRENCH).open("/article/" + idOf("صدى المدينة"))) {
            assertThat(reader.headline()).hasCSS("direction", "rtl");
            assertThat(reader.headline()).hasAttribute("lang", "ar");
        }
    }

    @Test
    void pagesFitAPhoneAndAskNobodyElse() {
        for (Device device : List.of(Device.PHONE, Device.FRENCH, Device.ENGLISH)) {
            try (Visitor reader = visitor(device)) {
                String suffix = device.equals(Device.PHONE) ? "phone" : "desktop-" + device.locale();
                for (Stop stop : stops()) {
                    reader.open(stop.path()).shoot(stop.name() + "-" + suffix);
                    assertThat(reader.overflow()).as(stop.path()).isLessThanOrEqualTo(0);
                }
                assertThat(reader.strangers()).isEmpty();
                assertThat(reader.faults()).isEmpty();
            }
        }
    }

    /** A page that is looked at. */
    private record Stop(String name, String path) {}

    private List<Stop> stops() {
        return List.of(
                new Stop("front", "/"),
                new Stop("article", "/article/" + idOf("La Vigie du Matin", SUMMIT)),
                new Stop("arabic", "/article/" + idOf("صدى المدينة")),
                new Stop("posts", "/article/" + idOf("Diario Mirador")),
                new Stop("live", "/article/" + idOf("Northern Ledger", "Live")),
                new Stop("excerpt", "/article/" + idOf("Le Carillon", "Plastiques")),
                new Stop("search", "/search?q=Alaska"),
                new Stop("nothing", "/search?q=xyzzy"),
                new Stop("narrowed", "/search?q=sommet%20lang:fr%20date:30d&order=newest"),
                new Stop("asked", "/ask?q=Quel+volcan+s%E2%80%99est+r%C3%A9veill%C3%A9+%3F"),
                new Stop("together", "/brief?search=Alaska"),
                new Stop("feeds", "/feeds"));
    }

    /** From the front page through the stories that mention Alaska to the article that a French reader would choose. */
    private void walkToTheSummit(Visitor reader) {
        Pattern coverage = Pattern.compile("\\d+ articles, \\d+ sources? indépendantes?");
        Locator stories = reader.open("/")
                .page()
                .getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText("Alaska"));
        for (int i = 0; i < stories.count(); i++) {
            Locator whole = link(stories.nth(i), coverage);
            if (whole.count() == 1) {
                whole.click();
                reader.page().waitForURL(Pattern.compile("/story/\\d+$"));
                Locator summit = reader.page()
                        .getByRole(AriaRole.MAIN)
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(SUMMIT));
                if (summit.count() > 0) {
                    summit.first().click();
                    return;
                }
                reader.open("/");
            }
        }
        throw new AssertionError("no story of the front page leads to «" + SUMMIT + "»");
    }

    private static void askAll(Visitor reader, String question) {
        reader.page().getByLabel("Interroger le kiosque").fill(question);
        reader.button("Demander").click();
    }

    private static void ask(Visitor reader, String question) {
        reader.page().getByLabel("Interroger cet article").fill(question);
        reader.button("Demander").click();
    }

    private Visitor summit(Device device) {
        return visitor(device).open("/article/" + idOf("La Vigie du Matin", SUMMIT));
    }

    private Visitor visitor(Device device) {
        return Visitor.of(browsers.browser(), device, demo.address());
    }

    private long idOf(String publisher) {
        return idOf(publisher, "");
    }

    private long idOf(String publisher, String title) {
        return demo.data().articles().stream()
                .filter(article -> article.publisher().equals(publisher))
                .filter(article -> article.title().contains(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no article of " + publisher + " «" + title + "»"))
                .id();
    }

    private static Locator heading(Locator within, String name) {
        return within.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator link(Locator within, Pattern name) {
        return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }
}
