package io.tradeanalysis.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.e2e.Report;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Questions without end, a tenth of them for something else than an analysis: what a process holds after each of them it should
 * hold after all. A slope can be told from noise in a long run only; a short one looks at the highest value alone.
 */
class SoakTest {

    private static final Duration LENGTH = Length.ofRun(60, 30);
    private static final boolean SHOWS_A_SLOPE = LENGTH.compareTo(Duration.ofMinutes(30)) >= 0;
    private static final int SAMPLES = 30;

    /** More than so many times what it was after warming up, a process does not hold for questions that come and go. */
    private static final double BOUND = 2;

    @Test
    void shouldHoldNoMoreThanBefore() throws Exception {
        try (Fleet fleet = Fleet.of(1);
                Site site = Site.of(fleet.installation(), fleet.ports(), Map.of())) {
            Answers answers = new Answers(site, Entrance.OTHERS);
            answers.learn(Question.SMALL);
            answers.ask(200, Question.SMALL, 2);
            Holdings ofWorker = new Holdings(fleet.worker(0));
            Holdings ofFrontEnd = new Holdings(site.process());

            Answers.Tally tally;
            try (Trouble looking = Trouble.every(LENGTH.dividedBy(SAMPLES), _ -> {
                ofWorker.look();
                ofFrontEnd.look();
            })) {
                tally = answers.askFor(LENGTH.plusSeconds(5), Question.SMALL, 2);
                looking.end();
            }

            report(0, "worker", tally, ofWorker);
            report(1, "front end", tally, ofFrontEnd);
            assertThat(tally.lost()).isEmpty();
            assertThat(tally.wrong()).isZero();
            assertThat(tally.right()).containsOnlyKeys(Entrance.values());
            assertThat(ofWorker.above(BOUND)).isEmpty();
            assertThat(ofFrontEnd.above(BOUND)).isEmpty();
            if (SHOWS_A_SLOPE) {
                assertThat(ofWorker.growing()).isEmpty();
                assertThat(ofFrontEnd.growing()).isEmpty();
            }
        }
    }

    private static void report(int place, String process, Answers.Tally tally, Holdings holdings) throws Exception {
        String test = "%s: %,d questions in %,d s, %d lost, %d wrong; %s"
                .formatted(
                        process, tally.asked(), LENGTH.toSeconds(), tally.lost().size(), tally.wrong(), tally.kinds());
        if (SHOWS_A_SLOPE) {
            Report.row(
                    120 + place,
                    test,
                    "slope of heap, threads, descriptors an hour, with its 95 % interval",
                    "0 within the interval, or below",
                    holdings.slopes());
        } else {
            Report.row(
                    120 + place,
                    test,
                    "heap, threads, descriptors after warming up, and the highest",
                    "highest <= %.0fx (slopes: `--long`)".formatted(BOUND),
                    holdings.ranges());
        }
    }
}
