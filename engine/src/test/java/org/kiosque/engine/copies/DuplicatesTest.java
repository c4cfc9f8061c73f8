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

    private static final String FLOOD = """
        LAVERNE (Agence Sud) - Les crues de la Sorne ont fait 3 morts et 27 blessés dimanche à Laverne, à 40 km de \
        Montcel, a annoncé la préfète Claire Aubanel. Environ 1.250 habitants ont été évacués vers Saint-Amour et \
        Brévannes, où 6 gymnases leur sont ouverts. « Nous n'avions rien vu de tel depuis 1958 », a déclaré le maire, \
        Henri Tolbiac. Quelque 18 routes restent coupées, dont la route de Montcel, et 9.400 foyers sont privés \
        d'électricité, selon le gestionnaire Élec'Sud. Le ministre Paul Verdier est attendu lundi à Laverne. Météo \
        Sud prévoit encore 80 millimètres de pluie en 24 heures.\
        """;

    private static final String REWRITTEN = """
        Dimanche, à Laverne, les crues de la Sorne ont tué 3 personnes ; on compte aussi 27 blessés, selon la préfète, \
        Claire Aubanel. La commune se trouve à 40 km de Montcel. Près de 1 250 habitants ont dû être évacués : 6 \
        gymnases les accueillent à Saint-Amour et à Brévannes. Pour le maire Henri Tolbiac, « nous n'avions rien vu de \
        tel depuis 1958 ». La route de Montcel fait partie des 18 routes toujours coupées. Le gestionnaire Élec'Sud \
        parle de 9 400 foyers privés d'électricité. En 24 heures, 80 millimètres de pluie pourraient encore tomber, \
        prévoit Météo Sud. Lundi, Laverne attend la visite du ministre Paul Verdier.\
        """;

    private static final String TRANSLATED = """
        LAVERNE (Agence Sud) - Floods of the river Sorne left 3 people dead and 27 injured on Sunday in Laverne, 40 km \
        from Montcel, said the prefect, Claire Aubanel. Some 1,250 residents were taken to Saint-Amour and Brévannes, \
        where 6 sports halls have been opened to them. "We had seen nothing like it since 1958," said the mayor, Henri \
        Tolbiac. About 18 roads remain closed, among them the road to Montcel, and 9,400 homes are without power, \
        according to the operator, Élec'Sud. The minister, Paul Verdier, is expected in Laverne on Monday. Météo Sud \
        forecasts another 80 millimetres of rain within 24 hours.\
        """;

    private static final String NEXT_DAY = """
        LAVERNE - Deux jours après les crues de la Sorne, qui ont fait 3 morts et 27 blessés à Laverne, le ministre \
        Paul Verdier a promis 12 millions d'euros aux sinistrés. Accueilli par le maire, Henri Tolbiac, il a visité la \
        rue des Tanneurs, où l'eau était montée de 2,4 mètres. « L'État ne vous oubliera pas », a-t-il dit devant 300 \
        personnes. La préfète Claire Aubanel réunira jeudi les assureurs. Les écoles rouvriront le 15 octobre, et 7 \
        ponts seront contrôlés d'ici à la fin du mois par 5 équipes venues de Lyon et de Valence.\
        """;

    @Test
    void aDispatchThatADeskWroteSentenceBySentenceIsACopy() {
        Duplicates duplicates = new Duplicates();
        duplicates.add("a", FLOOD);
        assertThat(duplicates.add("b", REWRITTEN)).isEqualTo("a");
    }

    @Test
    void aTranslatedDispatchIsACopy() {
        Duplicates duplicates = new Duplicates();
        duplicates.add("a", FLOOD);
        assertThat(duplicates.add("b", TRANSLATED)).isEqualTo("a");
    }

    @Test
    void theNextDaysArticleIsNoCopy() {
        Duplicates duplicates = new Duplicates();
        duplicates.add("a", FLOOD);
        duplicates.add("b", TRANSLATED);
        assertThat(duplicates.add("c", NEXT_DAY)).isEqualTo("c");
    }

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
    void wordsOfWhichNothingIsLeftFoldedAreNoWords() {
        Duplicates duplicates = new Duplicates();
        assertThat(duplicates.add("a", DISPATCH)).isEqualTo("a");
        assertThat(duplicates.add("b", DISPATCH.replace("Les agents", "Les \u0640 agents")))
                .isEqualTo("a");
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
