package io.tradeanalysis.e2e.fuzz;

import io.tradeanalysis.e2e.Report;
import java.io.IOException;
import java.time.Duration;

/** One fuzz test's run: how many inputs it tried and what they found, a row for docs/reliability.md. */
final class Campaign {

    private final int place;
    private final String entrance;
    private final Budget budget = new Budget();
    private long accepted;
    private long refused;
    private int crashes;
    private int slow;
    private int large;

    /** What became of an input that was dealt with in a documented way. */
    enum Fate {
        ACCEPTED,
        REFUSED
    }

    /** Tries an input and checks what became of it; whatever it throws is a finding. */
    @FunctionalInterface
    interface Trial {
        Fate run(Budget budget) throws Exception;
    }

    /**
     * A run that begins.
     *
     * @param place where its row stands in the table
     * @param entrance what it tries
     */
    Campaign(int place, String entrance) {
        this.place = place;
        this.entrance = entrance;
    }

    /** Tries one input. */
    void attempt(Trial trial) throws Exception {
        boolean found = true;
        try {
            switch (trial.run(budget)) {
                case ACCEPTED -> accepted++;
                case REFUSED -> refused++;
            }
            found = false;
        } catch (OverBudgetException e) {
            switch (e.limit()) {
                case TIME -> slow++;
                case MEMORY -> large++;
            }
            found = false;
            throw e;
        } finally {
            crashes += found ? 1 : 0;
        }
    }

    /** Ends the run. A run in which nothing was accepted, or nothing refused, has tried nothing. */
    void end() throws IOException {
        long seconds = Duration.parse("PT" + System.getProperty("jazzer.max_duration", "0s"))
                .toSeconds();
        Report.row(
                place,
                "Jazzer on %s, %,d s, %,d inputs, %,d of them accepted"
                        .formatted(entrance, seconds, inputs(), accepted),
                "crashes, > 1 s, > 512 MB",
                "0, 0, 0",
                "%d, %d, %d".formatted(crashes, slow, large));
        if (crashes + slow + large == 0 && (accepted == 0 || refused == 0)) {
            throw new AssertionError(
                    "%s: %d accepted, %d refused (expected: some of both)".formatted(entrance, accepted, refused));
        }
    }

    private long inputs() {
        return accepted + refused + crashes + slow + large;
    }
}
