package io.tradeanalysis.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.e2e.Report;
import io.tradeanalysis.e2e.processes.Balancer;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Workers that are replaced one after the other, as a new release does it. What is executed twice is counted by the workers
 * themselves: an analysis that two of them have begun for one question, even if only one has done it.
 */
class RollingStopTest {

    private static final int ANALYSES = Length.of(600, 100);

    /** Each worker once at least. */
    private static final int STOPS = 3;

    @ParameterizedTest
    @MethodSource("io.tradeanalysis.e2e.faults.Retrying#tried")
    void shouldLoseNothingAndDoNothingTwice(Retrying retrying) throws Exception {
        try (Fleet fleet = Fleet.of(3, Fleet.COUNTING);
                Balancer balancer = retrying.before(fleet);
                Site site = Site.of(fleet.installation(), balancer.port())) {
            Answers answers = new Answers(site);
            answers.learn(Question.SMALL);
            long before = fleet.analysesBegun();

            Answers.Tally tally;
            int stopped;
            try (Trouble trouble = Trouble.every(Duration.ofMillis(500), time -> {
                int worker = time % fleet.size();
                fleet.worker(worker).stop();
                fleet.restart(worker);
            })) {
                tally = answers.askUntil(() -> trouble.hasHappened(STOPS), ANALYSES, Question.SMALL, 4);
                stopped = trouble.end();
            }

            int lost = tally.lost().size();
            long begunTwice = fleet.analysesBegun() - before - (tally.asked() - lost);
            Report.row(
                    20 + retrying.place(),
                    "3 workers behind %s, SIGTERM to one after the other, %d times; %,d analyses, %d times asked to come again"
                            .formatted(retrying, stopped, tally.asked(), tally.again()),
                    "lost; executed twice, that is begun by a worker beyond one for each that was answered, even if given up or failed",
                    "0; 0",
                    "%d; %d".formatted(lost, begunTwice),
                    lost == 0 && begunTwice == 0);
            assertThat(stopped).isGreaterThanOrEqualTo(STOPS);
            // what a worker leaves undone when it ends is in no count of its own
            assertThat(fleet.stopped()).isEqualTo(stopped);
            assertThat(fleet.cutOff()).isZero();
            assertThat(tally.lost()).hasSizeLessThanOrEqualTo(retrying.mayLose(tally.asked()));
            assertThat(tally.wrong()).isZero();
            assertThat(begunTwice).isZero();
        }
    }
}
