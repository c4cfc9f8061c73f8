package org.kiosque.server.web.dossier;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a story's dossier in English; other languages stand in {@code messages/}. */
@MessageBundle(value = "dossier", locale = "en")
public interface DossierWords {
    @Message(
            "{#switch kind}{#case 'Story'}The story{#case 'Hashtag'}The hashtag{#case 'Search'}The search{#else}{#if n == 1}The"
                    + " article{#else}Your selection{/if}{/switch} in brief{#if n > 1 && kind != 'Story'} · {n} articles{/if}")
    String title(String kind, int n);

    @Message("Ask the newsstand")
    String askAll();

    @Message("Every answer is a passage of an article, word for word, with the way to its place; or it says that no"
            + " article tells.")
    String askHint();

    @Message("Choose")
    String choose();

    @Message("Choose “{title}”")
    String chooseThis(String title);

    @Message("In brief")
    String chosen();

    @Message("All of it in brief, with questions and answers")
    String all();

    @Message("Every sentence is taken from an article, word for word. Choose one to see it in its place.")
    String taken();

    @Message("Taken from the text")
    String label();

    @Message("In short")
    String summary();

    @Message("More")
    String longer();

    @Message("All of it")
    String longest();

    @Message("Since your last visit, {when}")
    String since(String when);

    @Message("Nothing new since your last visit, {when}.")
    String nothingNew(String when);

    @Message("New articles")
    String newArticles();

    @Message("Changed texts")
    String changedTexts();

    @Message("New quotes")
    String newQuotes();

    @Message("New figures")
    String newFigures();

    @Message("In five questions")
    String circumstances();

    @Message("{#switch ask}{#case 'WHO'}Who?{#case 'WHAT'}What?{#case 'WHEN'}When?{#case 'WHERE'}Where?{#else}Why?"
            + "{/switch}")
    String circumstance(String ask);

    @Message("The articles don’t tell.")
    String untold();

    @Message("{#if kind == 'Story'}Ask the whole story{#else}Ask these articles{/if}")
    String ask(String kind);

    @Message("Your question")
    String askLabel();

    @Message("Ask")
    String askButton();

    @Message("Stop")
    String stop();

    @Message("Questions that the articles answer")
    String suggested();

    @Message("What the articles say of it")
    String answer();

    @Message("What the articles perhaps say of it")
    String perhaps();

    @Message("The articles don’t say, or not in such words.")
    String notInSources();

    @Message("What comes nearest:")
    String nearest();

    @Message("Timeline")
    String timeline();

    @Message("Who said what")
    String sayings();

    @Message("Also at {names}")
    String same(String names);

    @Message("Told differently:")
    String otherwise();

    @Message("Who wants what")
    String wishes();

    @Message("Figures that disagree")
    String quarrels();

    @Message("Names")
    String names();

    @Message("{#if n == 1}in 1 article{#else}in {n} articles{/if}")
    String inArticles(int n);

    @Message("Glossary")
    String glossary();

    @Message("in {country}, by our own gazetteer")
    String home(String country);

    @Message("{#if byLanguage}Told by language{#else}Told by country{/if}")
    String perspectives(boolean byLanguage);

    @Message("{#if articles == 1}1 article{#else}{articles} articles{/if},"
            + " {#if publishers == 1}1 publisher{#else}{publishers} publishers{/if}")
    String telling(int articles, int publishers);

    @Message("Named only here:")
    String only();

    @Message("{#if kind == 'Story'}All articles of the story{#else}All articles{/if}")
    String back(String kind);

    @Message("Written by {model} and checked sentence by sentence against the articles; dropped: {dropped}.")
    String generated(String model, int dropped);
}
