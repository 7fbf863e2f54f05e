package io.tradeanalysis.e2e.faults;

import java.time.Duration;

/** Analyses by someone who may have them, one after the other through a front end, beside what others do to its worker. */
final class GoodCalls implements AutoCloseable {

    /** As small as there are. */
    static final Question QUESTION = Question.TINY;

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Site site;
    private final long triedBefore;
    private final Judge judge;
    private final Trouble calls;

    /**
     * What came of them.
     *
     * @param tally their answers
     * @param triedAgain attempts of the front end that gave nothing, so that it made another one
     */
    record Outcome(Answers.Tally tally, long triedAgain) {

        int answered() {
            return tally.asked() - tally.lost().size();
        }

        boolean areAllAnswered() {
            return tally.lost().isEmpty();
        }

        @Override
        public String toString() {
            return "%d of %d answered, the slowest in %.1f s, with %d attempts made again, %d times asked to come again"
                    .formatted(answered(), tally.asked(), tally.longest().toMillis() / 1e3, triedAgain, tally.again());
        }
    }

    /**
     * Begins at once.
     *
     * @param answers know what is right
     */
    GoodCalls(Site site, Answers answers) {
        this.site = site;
        this.triedBefore = site.triedAgain();
        this.judge = new Judge(site, answers);
        this.calls = Trouble.every(PAUSE, number -> judge.ask(Answers.numbered(QUESTION, number)));
    }

    /** Waits for the last answer. */
    Outcome end() throws InterruptedException {
        calls.end();
        return new Outcome(judge.tally(), site.triedAgain() - triedBefore);
    }

    @Override
    public void close() {
        calls.close();
    }
}
