package org.kiosque.server.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.kiosque.server.catalogue.Catalogue;
import org.kiosque.server.catalogue.Source;
import org.kiosque.server.catalogue.Wanted;
import org.kiosque.server.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "catalogue",
        description = "Lists the feeds of publishers that Kiosque knows, to follow with add.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Columns: language, country, section, name, feed. With --json, one object a line:",
            "  {\"language\":\"fr\",\"country\":\"SN\",\"region\":\"\",\"section\":\"general\",",
            "   \"name\":\"…\",\"feed\":\"https://…\"}",
            "",
            "The exit code is 1 where nothing is found."
        })
final class CatalogueCommand implements Callable<Integer> {

    private static final int WIDEST_NAME = 40;

    @Spec
    private CommandSpec spec;

    @Option(names = "--language", paramLabel = "CODE", description = "Only this language (BCP 47), such as fr.")
    private String language = "";

    @Option(names = "--country", paramLabel = "CODE", description = "Only this country (ISO 3166-1), such as SN.")
    private String country = "";

    @Option(names = "--json", description = "Lines of JSON instead of a table.")
    private boolean json;

    @Parameters(
            paramLabel = "WORD",
            arity = "0..*",
            description = "Parts of names, regions, countries, sections or addresses; all must be found.")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        var found = Catalogue.find(new Wanted(String.join(" ", words), language, country));
        var out = spec.commandLine().getOut();
        if (json) {
            found.forEach(source -> out.println(Json.write(source)));
        } else {
            table(found, out);
        }
        return found.isEmpty() ? 1 : 0;
    }

    private static void table(List<Source> found, PrintWriter out) {
        int names = found.stream()
                .mapToInt(source -> source.name().length())
                .filter(length -> length <= WIDEST_NAME)
                .max()
                .orElse(1);
        String row = "%-7s  %s  %-13s  %-" + names + "s  %s%n";
        found.forEach(source -> out.printf(
                row, source.language(), source.country(), source.section().code(), source.name(), source.feed()));
    }
}
