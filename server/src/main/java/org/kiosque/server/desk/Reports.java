package org.kiosque.server.desk;

import java.util.ArrayList;
import java.util.List;
import org.kiosque.engine.enrich.Analysis;

/** Makes what the clusterer takes from what the analyst found: the same in the newsroom and in the tools. */
public final class Reports {

    private Reports() {}

    /** The stable ids of what an article names, each as often as it is named. */
    public static List<String> entities(Analysis analysis) {
        var ids = new ArrayList<String>();
        for (var entity : analysis.entities()) {
            if (entity.entity() != null) {
                for (int i = 0; i < Math.max(1, entity.mentions().size()); i++) {
                    ids.add(entity.entity());
                }
            }
        }
        return List.copyOf(ids);
    }
}
