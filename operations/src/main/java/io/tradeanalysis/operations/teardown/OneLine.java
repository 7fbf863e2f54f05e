package io.tradeanalysis.operations.teardown;

/** What an exception says, on one line. */
final class OneLine {

    private OneLine() {}

    static String of(RuntimeException problem) {
        String said = problem.getMessage();
        return said == null ? problem.getClass().getSimpleName() : said.strip().replaceAll("\\s+", " ");
    }
}
