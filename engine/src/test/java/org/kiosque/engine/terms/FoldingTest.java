package org.kiosque.engine.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void accentsAndCaseGo() {
        assertThat(Folding.fold("Élysée")).isEqualTo("elysee");
        assertThat(Folding.fold("Łódź")).isEqualTo("lodz");
        assertThat(Folding.fold("Straße")).isEqualTo("strasse");
    }

    @Test
    void otherAlphabetsBecomeLatin() {
        assertThat(Folding.fold("Камчатка")).isEqualTo("kamchatka");
        assertThat(Folding.fold("Αθήνα")).isEqualTo("athina");
        assertThat(Folding.fold("ترامب")).isEqualTo("tramb");
    }

    @Test
    void arabicWordsLoseTheArticle() {
        assertThat(Folding.fold("والمدينة")).isEqualTo(Folding.fold("مدينة"));
    }

    @Test
    void spellingsOfOneNameShareGrams() {
        Set<String> shared = new HashSet<>(Skeleton.grams(Folding.fold("Зеленский")));
        shared.retainAll(Skeleton.grams(Folding.fold("Zelensky")));
        assertThat(shared).hasSizeGreaterThanOrEqualTo(4);
    }
}
