package io.tradeanalysis.e2e.faults;

import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What comes back instead of the function's answer. */
enum FunctionFault {
    /** The answer itself. */
    NONE,
    /** HTTP status 429. */
    THROTTLED,
    /** HTTP status 500. */
    FAILED,
    /** HTTP status 503. */
    UNAVAILABLE,
    /** A page of HTML, with status 200. */
    PAGE,
    /** Nothing at all, with status 200. */
    EMPTY,
    /** The first half, as if it were all. */
    HALF,
    /** Figures of another version of the engine. */
    OTHER_ENGINE,
    /** The answer without its first trade. */
    TRADE_LEFT_OUT,
    /** The answer with its first trade twice. */
    TRADE_TWICE,
    /** One of the figures, whichever, is null. */
    NO_FIGURE,
    /** One of the figures, whichever, has one more digit. */
    OTHER_FIGURE,
    /** The answer to another call, for the same trades with another seed. */
    OTHERS_ANSWER,
    /** The connection ends in mid-body. */
    CUT,
    /** No answer. */
    SILENCE;

    private static final String TRADE = "\\{\"number\":\\d+,\"risk\":\\[[^]]*],\"fit\":\\[[^]]*]}";
    private static final Pattern FIGURE = Pattern.compile(
            "(?<=\"(valueAtRisk|lower|upper|expectedShortfall|closedForm|closedFormExpectedShortfall)\":)-?\\d[^,}]*");

    private static final List<FunctionFault> QUICK = List.copyOf(EnumSet.complementOf(EnumSet.of(NONE, SILENCE)));

    /** One that does not keep whoever calls waiting. */
    static FunctionFault quick(RandomGenerator random) {
        return QUICK.get(random.nextInt(QUICK.size()));
    }

    /** What is answered instead of what is right, as far as that changes an answer. */
    HttpAnswer change(HttpAnswer right, RandomGenerator random) {
        String body = right.body();
        return switch (this) {
            case NONE, OTHERS_ANSWER, CUT, SILENCE -> right;
            case THROTTLED -> HttpAnswer.own(429, "application/json", "{\"message\":\"Too Many Requests\"}");
            case FAILED -> HttpAnswer.own(500, "application/json", "{\"message\":\"Internal server error\"}");
            case UNAVAILABLE -> HttpAnswer.own(503, "application/json", "{\"message\":\"Service Unavailable\"}");
            case PAGE -> HttpAnswer.own(200, "text/html", "<!DOCTYPE html><title>Hello</title><p>Please sign in.</p>");
            case EMPTY -> right.with("");
            case HALF -> right.with(body.substring(0, body.length() / 2));
            case OTHER_ENGINE -> right.with(replaced(body, "\"engine\":\"", "$0not-"));
            case TRADE_LEFT_OUT -> right.with(replaced(body, TRADE + ",", ""));
            case TRADE_TWICE -> right.with(replaced(body, TRADE, "$0,$0"));
            case NO_FIGURE -> right.with(withFigure(body, random, _ -> "null"));
            case OTHER_FIGURE -> right.with(withFigure(body, random, figure -> figure.replaceFirst("[1-9]", "1$0")));
        };
    }

    /** The body with the first such piece replaced; a fault that changed nothing would be none. */
    private static String replaced(String body, String piece, String other) {
        String changed = body.replaceFirst(piece, other);
        if (changed.equals(body)) {
            throw new IllegalStateException("no %s in %s".formatted(piece, body));
        }
        return changed;
    }

    private static String withFigure(String body, RandomGenerator random, UnaryOperator<String> change) {
        List<MatchResult> figures = FIGURE.matcher(body).results().toList();
        MatchResult one = figures.get(random.nextInt(figures.size()));
        return body.substring(0, one.start()) + change.apply(one.group()) + body.substring(one.end());
    }
}
