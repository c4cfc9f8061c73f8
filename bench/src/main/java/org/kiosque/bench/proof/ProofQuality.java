package org.kiosque.bench.proof;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kiosque.engine.proof.Claim;
import org.kiosque.engine.proof.Evidence;
import org.kiosque.engine.proof.ProofChecker;
import org.kiosque.engine.proof.Verdict;
import org.kiosque.engine.text.Span;

/**
 * Prints, for each file of claims named (by default those that the checker is tested with), how many faithful ones pass
 * and how many unsupported ones are shown, by what is wrong with them.
 */
public final class ProofQuality {

    private static final Path CASES = Path.of("engine/src/test/resources/org/kiosque/engine/proof");

    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, int[]> counts = new TreeMap<>();

    private ProofQuality() {}

    public static void main(String[] args) throws IOException {
        List<Path> files = args.length > 0
                ? List.of(args).stream().map(Path::of).toList()
                : List.of(
                        CASES.resolve("first-fr.txt"), CASES.resolve("first-en.txt"),
                        CASES.resolve("second-fr.txt"), CASES.resolve("second-en.txt"));
        for (Path file : files) {
            if (Files.exists(file)) {
                new ProofQuality().print(file);
            } else {
                System.out.println("skipped: no " + file);
            }
        }
    }

    private void print(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        lines.stream().filter(line -> line.startsWith("=")).forEach(line -> {
            String[] parts = line.split(" ", 3);
            sources.put(parts[1], parts[2]);
        });
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        lines.forEach(this::check);
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        System.out.println(file.getFileName());
        counts.forEach((what, count) -> System.out.printf(
                "  %-12s %d of %d %s%n", what, count[0], count[1], what.equals("faithful") ? "pass" : "shown"));
        System.out.printf("  %.1f ms of processor time a claim%n", took / 1e6 / lines.size());
    }

    private void check(String line) {
        boolean faithful = line.startsWith("+");
        if (!faithful && !line.startsWith("-")) {
            return;
        }
        String[] parts = line.split(" ", faithful ? 3 : 4);
        String source = parts[faithful ? 1 : 2];
        String text = sources.getOrDefault(source, "");
        Evidence all = new Evidence(source, new Span(0, text.codePointCount(0, text.length())));
        Verdict verdict = new ProofChecker(sources).check(new Claim(parts[parts.length - 1], List.of(all)));
        int[] count = counts.computeIfAbsent(faithful ? "faithful" : parts[1], any -> new int[2]);
        count[0] += verdict instanceof Verdict.Proven ? 1 : 0;
        count[1]++;
    }
}
