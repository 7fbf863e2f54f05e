package io.tradeanalysis.engine.grading;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Says a verdict in one sentence: which models the data reject and why, which they do not reject, which they can't judge. Models
 * with the same objections are named together.
 */
final class VerdictSentence {

    private final List<String> notRejected = new ArrayList<>();
    private final Map<List<Objection>, List<String>> rejected = new LinkedHashMap<>();
    private final List<String> unjudged = new ArrayList<>();

    private VerdictSentence() {}

    static String of(ConfidenceLevel confidence, List<Verdict.ModelJudgement> models) {
        VerdictSentence sentence = new VerdictSentence();
        models.forEach(sentence::add);
        return "At %s %%, %s.".formatted(confidence.percent(), sentence.said());
    }

    private void add(Verdict.ModelJudgement model) {
        switch (model.judgement()) {
            case Judgement.NotRejected _ -> notRejected.add(model.model());
            case Judgement.Rejected(List<Objection> objections) ->
                rejected.computeIfAbsent(objections, none -> new ArrayList<>()).add(model.model());
            case Judgement.TooFewBars(int bars) ->
                unjudged.add("the %s model (%d bars)".formatted(model.model(), bars));
        }
    }

    private String said() {
        List<String> parts = new ArrayList<>();
        if (!rejected.isEmpty() || !notRejected.isEmpty()) {
            parts.add("the data " + decided());
        }
        if (!unjudged.isEmpty()) {
            parts.add("too few bars are graded to judge " + listed(unjudged));
        }
        return String.join("; ", parts);
    }

    private String decided() {
        if (rejected.isEmpty()) {
            return "do not reject " + named(notRejected);
        }
        List<String> groups = rejected.entrySet().stream()
                .map(group -> named(group.getValue()) + " " + reasons(group.getKey()))
                .toList();
        if (notRejected.isEmpty()) {
            return "reject all graded models: %s".formatted(listed(groups));
        }
        return "reject %s%s and do not reject %s"
                .formatted(listed(groups), groups.size() > 1 ? "," : "", named(notRejected));
    }

    private static String reasons(List<Objection> objections) {
        return objections.stream().map(Objection::words).collect(Collectors.joining(", ", "(", ")"));
    }

    /** "the normal model", "the normal and Student-t models". */
    private static String named(List<String> models) {
        return "the %s %s".formatted(listed(models), models.size() == 1 ? "model" : "models");
    }

    /** "a", "a and b", "a, b and c". */
    private static String listed(List<String> items) {
        int last = items.size() - 1;
        return last == 0 ? items.getFirst() : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }
}
