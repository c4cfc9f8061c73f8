package org.kiosque.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiosque.engine.text.Document;
import org.kiosque.engine.text.Span;
import org.kiosque.engine.text.Words;

class AnswererTest {

    private static final Document BRIDGE = document(
            "bridge",
            "fr",
            "Le pont de Serrelongue fermé",
            "🚧 Le pont de Serrelongue a été fermé le 6 août. Les fissures ont été découvertes par l'ingénieure Anaïs"
                    + " Delcourt. Quelque 14 000 véhicules l'empruntent chaque jour.\n\n"
                    + "La circulation est déviée par Grandvaux. Les travaux sont interdits la nuit parce que des faucons"
                    + " nichent sous le tablier.");
    private static final Document LAVENDER = document(
            "lavender",
            "fr",
            "La récolte de lavande commence",
            "La récolte de lavande a commencé en juillet. Le rendement sera faible, selon les producteurs.");
    private static final Document CHESS = document(
            "chess",
            "en",
            "Teenager wins chess tournament",
            "Ilinca Dobre won the chess tournament in Sinaia. She is sixteen years old. The prize was 9,000 euros.");
    private static final List<Document> ALL = List.of(BRIDGE, LAVENDER, CHESS);

    @Test
    void aQuestionForAPersonIsAnsweredWithTheSentenceThatNamesOne() {
        assertThat(found("Qui a découvert les fissures du pont ?")).contains("Anaïs Delcourt");
    }

    @Test
    void aQuestionForANumberIsAnsweredWithTheSentenceThatHoldsOne() {
        assertThat(found("Combien de véhicules empruntent le pont chaque jour ?"))
                .contains("14 000 véhicules");
    }

    @Test
    void aQuestionForADateIsAnsweredWithTheSentenceThatHoldsOne() {
        assertThat(found("Quand le pont de Serrelongue a-t-il été fermé ?")).contains("6 août");
    }

    @Test
    void aQuestionMayUseOtherWordsThanTheArticle() {
        assertThat(found("Qui a repéré les fissures du pont ?")).contains("Anaïs Delcourt");
        assertThat(found("Who gained the victory in the chess tournament?")).contains("Ilinca Dobre won");
    }

    @Test
    void aQuestionForAnAgeOrAPriceIsAnsweredWithTheSentenceThatHoldsOne() {
        assertThat(found("How old is the winner of the chess tournament?")).contains("sixteen years old");
        assertThat(found("How much was the prize of the chess tournament?")).contains("9,000 euros");
    }

    @Test
    void aQuestionInEnglishIsAnsweredFromTheEnglishArticle() {
        assertThat(found("Who won the chess tournament in Sinaia?")).contains("Ilinca Dobre won");
    }

    @Test
    void lettersThatFoldToNothingAreNoTerms() {
        String strange = "ـ ـــ \u0640\u064e ˜ ʼ \u200d ー ゙ 々";
        assertThat(Terms.of(Words.of(strange), "ar")).doesNotContain("");
        assertThat(Words.of(strange))
                .extracting(word -> Words.fold(word.text()))
                .contains("");
    }

    @Test
    void aSectionsHeadingIsNoAnswer() {
        var article = document(
                "court",
                "fr",
                "Un voyage très observé",
                "Le voyage de Vadim Orlov sans risque judiciaire\n\n"
                        + "Vadim Orlov est visé par un mandat de la Cour de Lille.");
        var answer = (Answer.Found) Answerer.answer(List.of(article), "Qui vise Vadim Orlov par un mandat ?");
        assertThat(answer.citations()).extracting(Citation::text).noneMatch(text -> text.contains("risque judiciaire"));
    }

    @Test
    void whatTheSourcesDoNotTellIsNotAnswered() {
        assertThat(Answerer.answer(ALL, "Quel est le prix du baril de pétrole ?"))
                .isInstanceOf(Answer.NotInSources.class);
        assertThat(Answerer.answer(ALL, "Qui a signé le traité de Westphalie en 1648 ?"))
                .isInstanceOf(Answer.NotInSources.class);
    }

    @Test
    void aNumberIsNoAnswerWhereWhatIsAskedForIsNotSpokenOf() {
        var hiroshima = document(
                "hiroshima",
                "fr",
                "Hiroshima se souvient",
                "Le Premier ministre est venu de Tokyo. Quelque 55 000 personnes s'étaient réunies au parc. Environ"
                        + " 140 000 personnes étaient mortes à la fin de l'année 1945.");
        assertThat(Answerer.answer(List.of(hiroshima), "Combien coûte le nouveau stade de Tokyo ?"))
                .isInstanceOf(Answer.NotInSources.class);
    }

    @Test
    void whatIsOnlyNearIsGivenAsNear() {
        assertThat(Answerer.answer(ALL, "Qui a construit le pont de Tancarville en 1959 ?"))
                .isInstanceOfSatisfying(
                        Answer.NotInSources.class,
                        none -> assertThat(none.nearest()).isNotEmpty());
    }

    @Test
    void citationsAreVerbatimAndCountCodePoints() {
        Answer answer = Answerer.answer(ALL, "Qui a découvert les fissures du pont ?");
        assertThat(answer).isInstanceOfSatisfying(Answer.Found.class, found -> {
            assertThat(found.citations()).hasSizeBetween(1, 3);
            for (Citation citation : found.citations()) {
                Document source = ALL.stream()
                        .filter(document -> document.id().equals(citation.article()))
                        .findFirst()
                        .orElseThrow();
                assertThat(new Span(citation.start(), citation.end()).of(source.text()))
                        .isEqualTo(citation.text());
            }
        });
    }

    @Test
    void anEmptyQuestionOrCollectionHasNoAnswer() {
        assertThat(Answerer.answer(List.of(), "Qui ?")).isEqualTo(new Answer.NotInSources(List.of()));
        assertThat(Answerer.answer(ALL, "")).isEqualTo(new Answer.NotInSources(List.of()));
        assertThat(Answerer.answer(ALL, "?".repeat(100_000))).isEqualTo(new Answer.NotInSources(List.of()));
    }

    @Test
    void aQuestionThatLeansOnTheOneBeforeIsAboutTheSame() {
        String carried = Answerer.carried("Et quand ?", "Qui a fermé le pont de Serrelongue ?", "fr");
        assertThat(found(carried)).contains("6 août");
        assertThat(Answerer.carried("Quand la récolte de lavande a-t-elle commencé ?", "Qui a fermé le pont ?", "fr"))
                .isEqualTo("Quand la récolte de lavande a-t-elle commencé ?");
        assertThat(Answerer.carried("And when?", "", "en")).isEqualTo("And when?");
    }

    @Test
    void theFirstPhraseOfAQuestionOrALongerOneWithinItDecidesTheKind() {
        assertThat(Question.of("En quelle année le pont a-t-il ouvert ?", "fr").kind())
                .isEqualTo(Kind.DATE);
        assertThat(Question.of("Depuis combien de temps dirige-t-elle la région ?", "fr")
                        .kind())
                .isEqualTo(Kind.DURATION);
        assertThat(Question.of("Pourquoi le nombre de blessés augmente-t-il ?", "fr")
                        .kind())
                .isEqualTo(Kind.CAUSE);
        assertThat(Question.of("How many people live there?", "en").kind()).isEqualTo(Kind.NUMBER);
        assertThat(Question.of("Wo liegt der See?", "de").kind()).isEqualTo(Kind.PLACE);
        assertThat(Question.of("Кто победил?", "ru").kind()).isEqualTo(Kind.PERSON);
        assertThat(Question.of("Le pont est-il solide ?", "fr").kind()).isEqualTo(Kind.ANY);
    }

    private static String found(String question) {
        return switch (Answerer.answer(ALL, question)) {
            case Answer.Found found -> found.citations().getFirst().text();
            case Answer.NotInSources none -> "nothing, nearest " + none.nearest();
        };
    }

    private static Document document(String id, String language, String title, String text) {
        return new Document(id, title, text, language, null, null, null);
    }
}
