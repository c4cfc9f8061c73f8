package org.kiosque.engine.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosque.engine.enrich.analysis.Analysis.Quote;
import org.kiosque.engine.text.Document;

class QuotesTest {

    private static List<String> told(String language, String text) {
        return Analyzer.analyze(new Document("x", "", text, language, null, null, null)).quotes().stream()
                .map(QuotesTest::told)
                .toList();
    }

    private static String told(Quote quote) {
        String speaker = quote.speaker() == null ? "?" : quote.speaker().label();
        return speaker + ": " + quote.passage().text();
    }

    @Test
    void theClauseThatTellsWhoSpeaksIsNoPartOfAFrenchQuote() {
        assertThat(told("fr", "« Nous ne céderons pas, a prévenu Anne Corbel, et nous irons jusqu'au bout. »"))
                .containsExactly("Anne Corbel: Nous ne céderons pas", "Anne Corbel: et nous irons jusqu'au bout.");
        assertThat(told("fr", "Jeanne Corbel attend. « Je n'ai rien demandé, soupire-t-elle. On m'a tout pris. »"))
                .containsExactly("Jeanne Corbel: Je n'ai rien demandé", "Jeanne Corbel: On m'a tout pris.");
    }

    @Test
    void aVerbThatNoListKnowsBeforeANameIsSuchAClause() {
        assertThat(told("fr", "« Je ne suis pas au smic, hoquette Denise, je suis deux euros au-dessus ! »"))
                .containsExactly("Denise: Je ne suis pas au smic", "Denise: je suis deux euros au-dessus !");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "« Dans ces conditions, peut-il encore gouverner ? » demande Anne Corbel.",
                "« On connaît les coupables. Prouvez-le, nous dit le juge », raconte Anne Corbel."
            })
    void whatTheSpeakerAsksOrWasToldStaysInTheQuote(String text) {
        assertThat(told("fr", text)).hasSize(1);
    }

    @Test
    void aClauseBetweenDashesIsNoPartOfARussianOrSpanishQuote() {
        assertThat(told("ru", "«Мы готовы к переговорам, – заявил Сергей Орлов, – но не к ультиматумам»."))
                .containsExactly("Сергей Орлов: Мы готовы к переговорам", "Сергей Орлов: но не к ультиматумам");
        assertThat(told("ru", "«Одеял хватило, – рассказывает волонтёр Тайлер Хук. – Зато никто не жаловался»."))
                .containsExactly("Тайлер Хук: Одеял хватило", "Тайлер Хук: Зато никто не жаловался");
        assertThat(told("es", "«No vamos a ceder —dijo la ministra Ana Torres—, y lo saben»."))
                .containsExactly("Ana Torres: No vamos a ceder", "Ana Torres: y lo saben");
    }

    @Test
    void anAnswerThatFillsItsParagraphIsTheInterviewees() {
        String text = """
                Inès Bellocq filme une conserverie. Elle se dit « encore fatiguée des poignets ».

                Le directeur, Hervé Lossouarn, conteste : « Ce film est injuste. »

                Votre prochain projet ?

                « Dormir. Ensuite, peut-être, une comédie sur le sommeil. »""";

        assertThat(told("fr", text))
                .last()
                .isEqualTo("Inès Bellocq: Dormir. Ensuite, peut-être, une comédie sur le sommeil.");
    }

    @Test
    void whoIsCalledByOriginOrTakenUpByAnotherWordIsWhoWasNamed() {
        assertThat(told("fr", "Bogdan Wolski est arrivé lundi. « Il faisait froid ici », raconte le Polonais."))
                .containsExactly("Bogdan Wolski: Il faisait froid ici");
        assertThat(told(
                        "fr",
                        "Dans la file, Lucienne approuve. « Dix centimes, c'est tout », chuchote la vieille dame."))
                .containsExactly("Lucienne: Dix centimes, c'est tout");
        assertThat(
                        told(
                                "fr",
                                "Anne Corbel et Paul Aubin sont là. Me Corbel plaide. « Il faut acquitter », réclame l'avocate."))
                .containsExactly("Anne Corbel: Il faut acquitter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Une enquête a été ouverte pour « homicide involontaire », a indiqué le parquet.",
                "Le dossier porte la mention « confidentiel », a confirmé le parquet.",
                "La technique dite de « l'escargot » est interdite.",
                "On l'avait vu au « Soir » en 2011.",
                "Ses amis l'appellent « Chicon ».",
                "Les éleveurs ont lancé « La Brebis têtue », une tomme.",
                "La sénatrice réclame le retour du « fonds vert » en 2027.",
                "Sur les grilles, une bâche disait l'essentiel : « Fiers même dans la boue »."
            })
    void chargesMarksOnPaperAndNewspapersAreNoQuotes(String text) {
        assertThat(told("fr", text)).isEmpty();
    }

    @Test
    void whatStandsBeforeTheClauseThatTellsWhoSaidItIsReported() {
        assertThat(told("fr", "Le pont rouvrira lundi, a annoncé mardi à l'AFP la maire, Anne Corbel."))
                .containsExactly("Anne Corbel: Le pont rouvrira lundi");
        assertThat(told("fr", "Anne Corbel a démissionné. Elle ne reviendra pas, assure-t-elle."))
                .containsExactly("Anne Corbel: Elle ne reviendra pas");
        assertThat(told("fr", "La maire, Anne Corbel, a réclamé des moyens.")).isEmpty();
        assertThat(told("fr", "Le pont est rouvert, a annoncé hier la maire, Anne Corbel"))
                .containsExactly("Anne Corbel: Le pont est rouvert");
    }

    @Test
    void anInfinitiveTellsWhatIsSaid() {
        assertThat(told("fr", "Anne Corbel dit ne pas avoir vu le chien. Elle affirme attendre depuis trois ans."))
                .containsExactly("Anne Corbel: ne pas avoir vu le chien", "Anne Corbel: attendre depuis trois ans");
    }

    @Test
    void whoSpokeInTheSentenceBeforeGoesOnUnderAnotherName() {
        assertThat(told(
                        "fr",
                        "« C'est injuste », a pesté Paul Aubin. Le pilote de Rimouski soutient qu'il était dehors."))
                .containsExactly("Paul Aubin: C'est injuste", "Paul Aubin: il était dehors");
        assertThat(told("fr", "Paul Aubin est arrivé. Il neigeait. « J'ai eu froid », raconte cet ancien facteur."))
                .containsExactly("Paul Aubin: J'ai eu froid");
        assertThat(told("fr", "Une spectatrice avouait qu'elle s'ennuyait. « Mais je n'ai pas dormi du tout. »"))
                .last()
                .isEqualTo("Une spectatrice: Mais je n'ai pas dormi du tout.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Président depuis 2021, Anne Corbel a pris la parole. « Nous tiendrons bon », promet-elle.",
                "Anne Corbel a chanté. Fille d'un postier, elle raconte : « Nous tiendrons bon ».",
                "Anne Corbel est morte. Née Jeanne Aubin à Liévin, elle écrivait : « Nous tiendrons bon ».",
                "Anne Corbel l'entend et lui lance : « Nous tiendrons bon »."
            })
    void whatIsToldBesideANameIsNobodyElse(String text) {
        assertThat(told("fr", text)).containsExactly("Anne Corbel: Nous tiendrons bon");
    }

    @Test
    void aTradeBehindTheNameEndsTheClauseInsideTheMarks() {
        assertThat(told("fr", "« Nous l'avons lue, répond Yvan Droz, coauteur, et nous avons tout refait. »"))
                .containsExactly("Yvan Droz: Nous l'avons lue", "Yvan Droz: et nous avons tout refait.");
    }

    @Test
    void aPlaceBeforeADispatchDoesNotSpeak() {
        assertThat(told("fr", "RODEZ - Anne Corbel a témoigné lundi. « J'ai eu peur », a-t-elle dit."))
                .containsExactly("Anne Corbel: J'ai eu peur");
        String text = "RODEZ - Loïc B. a écouté son ex-compagne. « Il recommençait chaque soir », a-t-elle dit.";
        assertThat(told("fr", text)).hasSize(1).noneMatch(quote -> quote.startsWith("RODEZ"));
    }
}
