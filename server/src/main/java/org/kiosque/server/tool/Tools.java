package org.kiosque.server.tool;

import java.util.List;
import org.kiosque.server.lines.Console;

/** The commands that read and write lines of JSON or files, without a server. */
public final class Tools {

    private Tools() {}

    /** New subcommands, named by their annotations, to be registered with picocli; they give exit codes 0, 1 and 2. */
    public static List<Object> commands(Console console) {
        return List.of(
                new ExtractCommand(console),
                new FeedCommand(console),
                new AnalyzeCommand(console),
                new StoriesCommand(console),
                new DuplicatesCommand(console),
                new SimilarCommand(console),
                new AskCommand(console),
                new TestCommand(console));
    }
}
