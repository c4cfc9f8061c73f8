package org.kiosque.engine.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kiosque.engine.text.Resource;
import org.kiosque.engine.text.Span;

/** Claims written for the purpose, faithful ones and such as their citations don't support. */
record RedTeam(List<Case> cases, Map<String, String> sources) {

    /** A claim, and what is wrong with it, or nothing. */
    record Case(String wrong, String source, String text) {
        boolean faithful() {
            return wrong.isEmpty();
        }
    }

    static RedTeam read(String file) {
        Map<String, String> sources = new HashMap<>();
        List<Case> cases = new ArrayList<>();
        for (String line : Resource.lines(RedTeam.class, file)) {
            String[] parts = line.split(" ", line.startsWith("-") ? 4 : 3);
            switch (parts[0]) {
                case "=" -> sources.put(parts[1], parts[2]);
                case "+" -> cases.add(new Case("", parts[1], parts[2]));
                case "-" -> cases.add(new Case(parts[1], parts[2], parts[3]));
                default -> throw new IllegalStateException(line);
            }
        }
        return new RedTeam(cases, sources);
    }

    Verdict check(Case one) {
        String text = sources.getOrDefault(one.source(), "");
        Span all = new Span(0, text.codePointCount(0, text.length()));
        return new ProofChecker(sources).check(new Claim(one.text(), List.of(new Evidence(one.source(), all))));
    }

    /** The cases that the checker judges wrongly. */
    List<String> misjudged(boolean faithful) {
        List<String> wrong = new ArrayList<>();
        for (Case one : cases) {
            Verdict verdict = check(one);
            boolean proven = verdict instanceof Verdict.Proven;
            if (one.faithful() == faithful && proven != faithful) {
                String why = verdict instanceof Verdict.Dropped dropped
                        ? dropped.reason() + " " + dropped.what()
                        : one.wrong();
                wrong.add(why + ": " + one.text());
            }
        }
        return wrong;
    }

    long count(boolean faithful) {
        return cases.stream().filter(one -> one.faithful() == faithful).count();
    }
}
