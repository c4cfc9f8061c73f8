package org.kiosque.engine.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DuplicatesTest {

    private static final String DISPATCH = """
        Les agents de conduite du réseau de l'Estuaire ont voté mardi une grève de trois jours à partir de vendredi. \
        Ils demandent une hausse de salaire de quatre pour cent et le maintien des équipes de nuit. La direction dit \
        ne pouvoir offrir que deux pour cent et appelle les syndicats à revenir à la table des négociations. Selon la \
        mairie, près de soixante mille voyageurs seraient touchés chaque jour. Des cars remplaceront une partie des \
        trains entre Port-Sablon et la gare centrale, mais seulement aux heures de pointe. Une première rencontre \
        est prévue mercredi soir en présence d'un médiateur nommé par la région.\
        """;

    private static final String RETOLD = """
        Pas de trains à l'Estuaire en fin de semaine : les conducteurs cesseront le travail vendredi, samedi et \
        dimanche. Soixante mille personnes devront s'organiser autrement chaque jour, d'après la municipalité. Le \
        désaccord porte sur les salaires, l'entreprise proposant deux pour cent quand ses employés en réclament le \
        double, et sur l'avenir des équipes de nuit. Un médiateur recevra tout le monde mercredi.\
        """;

    @Test
    void aCopyBelongsToTheFirst() {
        Duplicates duplicates = new Duplicates();
        assertThat(duplicates.add("a", DISPATCH)).isEqualTo("a");
        assertThat(duplicates.add("b", DISPATCH)).isEqualTo("a");
    }

    @Test
    void aShortenedCopyIsACopy() {
        Duplicates duplicates = new Duplicates();
        duplicates.add("a", DISPATCH);
        assertThat(duplicates.add("b", DISPATCH.substring(0, DISPATCH.length() / 2)))
                .isEqualTo("a");
    }

    @Test
    void aLightRewriteIsACopy() {
        Duplicates duplicates = new Duplicates();
        duplicates.add("a", DISPATCH);
        String rewritten = DISPATCH.replace("ont voté mardi", "ont décidé mardi")
                .replace("près de", "environ")
                .replace("Une première rencontre est prévue", "Une rencontre aura lieu");
        assertThat(duplicates.add("b", "(Agence) " + rewritten)).isEqualTo("a");
    }

    @Test
    void aTextToldAnewIsNoCopy() {
        Duplicates duplicates = new Duplicates();
        duplicates.add("a", DISPATCH);
        assertThat(duplicates.add("b", RETOLD)).isEqualTo("b");
    }

    @Test
    void aParagraphSharedByTwoReportsMakesThemNoCopies() {
        Duplicates duplicates = new Duplicates();
        duplicates.add("a", DISPATCH);
        assertThat(duplicates.add("b", RETOLD + " " + DISPATCH.substring(DISPATCH.length() - 150)))
                .isEqualTo("b");
    }

    @Test
    void aSentenceQuotedInAnArticleIsNoCopyOfIt() {
        Duplicates duplicates = new Duplicates();
        duplicates.add("a", DISPATCH);
        String quoted = "Ils demandent une hausse de salaire de quatre pour cent et le maintien des équipes.";
        assertThat(duplicates.add("b", quoted)).isEqualTo("b");
    }

    @Test
    void shortTextsMustBeNearlyEqual() {
        Duplicates duplicates = new Duplicates();
        duplicates.add("a", "Grève des trains à l'Estuaire ce vendredi");
        assertThat(duplicates.add("b", "Grève des trains à l'Estuaire ce vendredi !"))
                .isEqualTo("a");
        assertThat(duplicates.add("c", "Grève des trains à l'Estuaire levée ce lundi"))
                .isEqualTo("c");
    }

    @Test
    void scriptsWithoutSpacesAreCompared() {
        String chinese = "市政府周二宣布将于下周一起封闭旧港大桥进行为期三周的检修工程，期间所有车辆须绕行北岸公路，公交线路也将作出相应调整。";
        Duplicates duplicates = new Duplicates();
        duplicates.add("a", chinese);
        assertThat(duplicates.add("b", chinese.replace("周二", "星期二"))).isEqualTo("a");
        assertThat(duplicates.add("c", "昨晚的足球决赛以二比二战平，最终主队在点球大战中获胜，球迷在街头庆祝到深夜，警方表示没有发生严重事故。"))
                .isEqualTo("c");
    }

    @Test
    void emptyTextsAreNoCopiesOfEachOther() {
        Duplicates duplicates = new Duplicates();
        assertThat(duplicates.add("a", "")).isEqualTo("a");
        assertThat(duplicates.add("b", " \n ")).isEqualTo("b");
    }

    @Test
    void theOldestTextsAreForgottenFirst() {
        Duplicates duplicates = new Duplicates(4);
        duplicates.add("a", DISPATCH);
        for (int i = 0; i < 6; i++) {
            duplicates.add(
                    "other" + i, "Texte numéro " + i + " dont les mots " + "xyz".repeat(i + 1) + " diffèrent de tous");
        }
        assertThat(duplicates.add("b", DISPATCH)).isEqualTo("b");
    }

    @Test
    void aRestoredTextIsKnownByItsGroup() {
        Duplicates duplicates = new Duplicates();
        duplicates.restore(DISPATCH, "before");
        assertThat(duplicates.add("b", DISPATCH)).isEqualTo("before");
    }
}
