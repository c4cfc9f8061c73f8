package org.kiosque.engine.extract.choose;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.kiosque.engine.extract.block.Candidate;
import org.kiosque.engine.extract.veto.Impression;
import org.kiosque.engine.extract.veto.Model;
import org.kiosque.engine.extract.veto.Scene;

/**
 * The rules' choice after the learned opinion was heard.
 *
 * @param chosen the candidates that make up the text, with pictures and posts, in the order of the document
 * @param trust how likely it is that they are the article's text and nothing else
 */
public record Review(List<Candidate> chosen, double trust) {

    public static Review of(Cut cut, Scene scene, Model model) {
        double[] likely = model.veto().judge(scene);
        boolean[] in = model.veto().decide(scene, likely);
        Set<Candidate> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
        cut.kept().stream().filter(each -> !each.textual()).forEach(chosen::add);
        for (int i = 0; i < in.length; i++) {
            if (in[i]) {
                chosen.add(cut.open().get(i));
            }
        }
        return new Review(
                cut.candidates().stream().filter(chosen::contains).toList(),
                model.trust().probability(Impression.of(scene, likely, in)));
    }
}
