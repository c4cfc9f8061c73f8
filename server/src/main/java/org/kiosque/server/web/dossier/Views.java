package org.kiosque.server.web.dossier;

import java.util.List;
import java.util.function.Function;
import org.kiosque.server.dossier.Perspectives;
import org.kiosque.server.dossier.Source;
import org.kiosque.server.web.page.Countries;
import org.kiosque.server.web.page.Paths;
import org.kiosque.server.web.page.Reader;

/** Shows how a story is told from country to country or, where countries aren't known, from language to language. */
final class Views {

    private Views() {}

    static DossierView.Perspectives perspectives(List<Source> sources, Reader reader) {
        var byCountry = groups(sources, source -> Countries.of(source.host(), reader.locale()), reader);
        if (!byCountry.isEmpty()) {
            return new DossierView.Perspectives(false, byCountry);
        }
        return new DossierView.Perspectives(
                true, groups(sources, source -> reader.tongue(source.language()).name(), reader));
    }

    private static List<DossierView.Perspective> groups(
            List<Source> sources, Function<Source, String> group, Reader reader) {
        return Perspectives.of(sources, group, reader.language()).stream()
                .map(found -> new DossierView.Perspective(
                        found.name(),
                        found.articles(),
                        found.publishers(),
                        DossierDesk.headline(found.first(), "", reader),
                        found.only().stream()
                                .map(only -> new DossierView.Only(
                                        only.label(),
                                        Paths.passage(
                                                only.words().article(),
                                                only.words().span())))
                                .toList()))
                .toList();
    }
}
