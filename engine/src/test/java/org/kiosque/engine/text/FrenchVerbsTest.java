package org.kiosque.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrenchVerbsTest {

    @Test
    void regularVerbsHaveTheFormsOfTheirGroup() {
        assertThat(FrenchVerbs.forms("échapper"))
                .contains("echapper", "echappe", "echappa", "echapperent", "echappait");
        assertThat(FrenchVerbs.forms("finir")).contains("finit", "finissent", "finirent", "fini");
        assertThat(FrenchVerbs.forms("répondre")).contains("repond", "repondit", "repondu");
    }

    @Test
    void aSoundIsKeptInWriting() {
        assertThat(FrenchVerbs.forms("plonger")).contains("plongea", "plongeant");
        assertThat(FrenchVerbs.forms("payer")).contains("paie", "paient", "paye");
    }

    @Test
    void verbsThatEndAlikeShareFormsOfTheirOwn() {
        assertThat(FrenchVerbs.forms("naître")).contains("naquit", "ne", "nee");
        assertThat(FrenchVerbs.forms("devenir")).contains("devient", "devint", "devenu");
    }

    @Test
    void nounsAreNotTakenForVerbsThatTheyEndLike() {
        assertThat(FrenchVerbs.forms("installer")).contains("installa").doesNotContain("instva");
        assertThat(FrenchVerbs.forms("notaire")).containsExactly("notaire");
        assertThat(FrenchVerbs.forms("or")).containsExactly("or");
    }
}
