package org.kiosque.engine.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.kiosque.engine.extract.veto.Scene;
import org.kiosque.engine.extract.veto.Veto;

/** Weighs what the rules keep and drop against the learned opinion. */
final class Review {

    private Review() {}

    static List<Candidate> of(Cut cut, Scene scene, Veto veto) {
        double[] likely = veto.judge(scene);
        Set<Candidate> out = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Candidate> in = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < likely.length; i++) {
            boolean kept = scene.pieces().get(i).traits().kept();
            if (kept && likely[i] < veto.least()) {
                out.add(cut.open().get(i));
            } else if (!kept && likely[i] > veto.most()) {
                in.add(cut.open().get(i));
            }
        }
        return merged(cut, out, in);
    }

    /** The kept candidates without some and with others, in the order of the document. */
    private static List<Candidate> merged(Cut cut, Set<Candidate> out, Set<Candidate> in) {
        Set<Candidate> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(cut.kept());
        List<Candidate> result = new ArrayList<>();
        for (Candidate candidate : cut.candidates()) {
            if (in.contains(candidate) || (kept.contains(candidate) && !out.contains(candidate))) {
                result.add(candidate);
            }
        }
        return result;
    }
}
