package org.kiosque.server.web.xray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.kiosque.engine.enrich.analysis.Analysis;
import org.kiosque.engine.enrich.analysis.Analysis.In;
import org.kiosque.engine.enrich.analysis.Analysis.Passage;
import org.kiosque.server.web.xray.XrayView.Find;

/** Lists what an analysis found in the body of an article. */
final class Finds {

    private final List<Find> finds = new ArrayList<>();

    private Finds() {}

    /** In the order of the text, the longer first where two begin together. */
    static List<Find> of(Analysis analysis) {
        Finds finds = new Finds();
        for (Analysis.Entity entity : analysis.entities()) {
            String id = entity.entity() == null ? "" : " · " + entity.entity();
            String kind = entity.type().name().toLowerCase(Locale.ROOT);
            entity.mentions().forEach(mention -> finds.add(kind, mention, entity.label() + id));
        }
        for (Analysis.Quote quote : analysis.quotes()) {
            Analysis.Speaker speaker = quote.speaker();
            String cue = quote.cue() == null ? "" : " · " + quote.cue();
            finds.add("quote", quote.passage(), speaker == null ? "?" : speaker.label() + cue);
        }
        analysis.dates().forEach(date -> finds.add("date", date.passage(), date.value()));
        analysis.numbers().forEach(number -> finds.add("number", number.passage(), meaning(number)));
        analysis.positions()
                .forEach(position ->
                        finds.add("position", position.what(), position.actor() + " · " + position.stance()));
        analysis.summary().forEach(passage -> finds.add("key", passage, ""));
        finds.finds.sort(Comparator.comparingInt(Find::start)
                .thenComparing(Comparator.comparingInt(Find::end).reversed()));
        return List.copyOf(finds.finds);
    }

    private static String meaning(Analysis.NumberMention number) {
        String value = number.value() == Math.rint(number.value()) && Math.abs(number.value()) < 1e15
                ? Long.toString((long) number.value())
                : Double.toString(number.value());
        String unit = number.unit() == null ? "" : " " + number.unit();
        String what = number.what() == null ? "" : " " + number.what();
        return (number.approximate() ? "≈ " : "") + value + unit + what;
    }

    private void add(String kind, Passage passage, String meaning) {
        if (passage.in() == In.TEXT) {
            finds.add(new Find(kind, passage.span().start(), passage.span().end(), passage.text(), meaning));
        }
    }
}
