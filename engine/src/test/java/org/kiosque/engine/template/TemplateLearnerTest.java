package org.kiosque.engine.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TemplateLearnerTest {

    private static final String LETTER = "Chaque matin, nos six nouvelles de la vallée dans votre boîte aux lettres.";

    private final TemplateLearner learner = new TemplateLearner();

    @Test
    void whatThreeDifferentArticlesShareRecurs() {
        learn(1, LETTER);
        learn(2, LETTER);
        assertThat(left(3, LETTER)).isEmpty();
        learn(3, LETTER);
        assertThat(left(4, LETTER)).containsExactly(3);
    }

    @Test
    void theLessonTellsWhatWasLearnedOnce() {
        learn(1, LETTER);
        learn(2, LETTER);
        assertThat(learn(3, LETTER).learned().values()).containsExactly(LETTER);
        assertThat(learn(4, LETTER).learned()).isEmpty();
    }

    @Test
    void spacingCaseAndPunctuationMakeNoDifference() {
        learn(1, LETTER);
        learn(2, LETTER.toUpperCase(java.util.Locale.ROOT));
        learn(3, LETTER.replace(",", " —").replace(" ", "  "));
        assertThat(left(4, LETTER)).containsExactly(3);
    }

    @Test
    void copiesOfOneArticleTeachNothing() {
        List<String> texts = texts(1, LETTER);
        for (int i = 0; i < 6; i++) {
            learner.learn("/copy-" + i, texts);
        }
        assertThat(learner.template().recurring(texts(2, LETTER)).isEmpty()).isTrue();
    }

    @Test
    void updatesOfOneAddressTeachNothing() {
        for (int i = 0; i < 6; i++) {
            List<String> texts = texts(1, LETTER);
            texts.add(prose(new Random(100 + i)));
            learner.learn("/live", texts);
        }
        assertThat(left(2, LETTER)).isEmpty();
    }

    @Test
    void theCommonParagraphOfAStoryIsNotLearned() {
        String background = prose(new Random(77));
        List<String> words =
                List.of(String.join(" ", sentences(new Random(78), 8)).split("\\W+"));
        for (int i = 0; i < 5; i++) {
            Random random = new Random(200 + i);
            List<String> texts = new ArrayList<>(sentences(random, 3));
            IntStream.range(0, 6).forEach(each -> texts.add(told(words, random)));
            texts.add(background);
            learner.learn("/report-" + i, texts);
        }
        assertThat(left(2, background)).isEmpty();
    }

    @Test
    void anArticlesOwnOpeningStaysThoughOthersTeaseIt() {
        List<String> own = texts(9, LETTER);
        for (int i = 1; i <= 4; i++) {
            List<String> others = texts(i, LETTER);
            others.add(own.getFirst());
            learner.learn("/" + i, others);
        }
        BitSet found = learner.template().recurring(own);
        assertThat(found.stream().boxed()).containsExactly(3);
    }

    @Test
    void aSectionCalledAlikeStaysButTheHeadOfWhatGoesGoesWithIt() {
        for (int i = 1; i <= 4; i++) {
            List<String> texts = texts(i, LETTER);
            texts.add(1, "Le contexte");
            texts.add(4, "Nos lettres");
            learner.learn("/" + i, texts);
        }
        List<String> texts = texts(8, LETTER);
        texts.add(1, "Le contexte");
        texts.add(4, "Nos lettres");
        assertThat(learner.template().recurring(texts).stream().boxed()).containsExactly(4, 5);
    }

    @Test
    void halfOfATextIsNeverTaken() {
        List<String> long3 = sentences(new Random(5), 6);
        for (int i = 1; i <= 4; i++) {
            List<String> texts = new ArrayList<>(sentences(new Random(i), 12));
            texts.addAll(long3);
            learner.learn("/" + i, texts);
        }
        List<String> brief = new ArrayList<>(sentences(new Random(50), 2));
        brief.addAll(long3);
        assertThat(learner.template().recurring(brief).isEmpty()).isTrue();
    }

    @Test
    void whatNoRecentPageShowsIsForgotten() {
        for (int i = 1; i <= 3; i++) {
            learn(i, LETTER);
        }
        Lesson last = learn(4, "");
        for (int i = 5; last.forgotten().isEmpty(); i++) {
            assertThat(i).isLessThan(TemplateLearner.PAGES + 3);
            last = learn(i, "");
        }
        assertThat(left(4, LETTER)).isEmpty();
    }

    @Test
    void aRestartLosesNothing() {
        TemplateLearner restarted = new TemplateLearner();
        for (int i = 1; i <= 3; i++) {
            byte[] kept = learn(i, LETTER).trace().bytes();
            restarted.restore("/" + i, PageTrace.parse(kept).orElseThrow());
        }
        assertThat(restarted.template().recurring(texts(4, LETTER)))
                .isEqualTo(learner.template().recurring(texts(4, LETTER)));
        assertThat(restarted.remembers("/2")).isTrue();
    }

    @Test
    void damagedTracesAreNone() {
        byte[] kept = learn(1, LETTER).trace().bytes();
        assertThat(PageTrace.parse(java.util.Arrays.copyOf(kept, kept.length - 3)))
                .isEmpty();
        assertThat(PageTrace.parse(new byte[] {127, 0, 0, 0})).isEmpty();
        assertThat(PageTrace.parse(new byte[0])).isEmpty();
        assertThat(PageTrace.parse(new byte[1 << 20])).isEmpty();
    }

    private Lesson learn(int article, String recurring) {
        return learner.learn("/" + article, texts(article, recurring));
    }

    private List<Integer> left(int article, String recurring) {
        return learner.template().recurring(texts(article, recurring)).stream()
                .boxed()
                .toList();
    }

    private static List<String> texts(int article, String recurring) {
        List<String> texts = new ArrayList<>(sentences(new Random(1000 + article), 3));
        texts.add(recurring);
        texts.add("");
        return texts;
    }

    private static List<String> sentences(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> prose(random)).toList();
    }

    private static String told(List<String> words, Random random) {
        List<String> chosen = IntStream.range(0, 18)
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .toList();
        return String.join(" ", chosen);
    }

    /** A sentence of invented words, of which there are so many that two articles hardly share any. */
    private static String prose(Random random) {
        StringBuilder out = new StringBuilder();
        for (int word = 0; word < 18; word++) {
            out.append(out.isEmpty() ? "" : " ");
            for (int syllable = 0; syllable < 3; syllable++) {
                out.append("bcdfgjlmnprstv".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
            }
        }
        return out + ".";
    }
}
