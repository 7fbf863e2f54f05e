package io.tradeanalysis.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.e2e.Report;
import io.tradeanalysis.e2e.processes.Balancer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Workers that are replaced one after the other, as a new release does it. */
class RollingStopTest {

    private static final int ANALYSES = 600;

    @Test
    void shouldLoseNothingAndDoNothingTwice() throws Exception {
        try (Fleet fleet = Fleet.of(3);
                Balancer balancer = Balancer.of(fleet.installation().folder(), fleet.ports());
                Site site = Site.of(fleet.installation(), balancer.port())) {
            Answers answers = new Answers(site);
            answers.learn(Question.SMALL);
            long before = fleet.analysesDone();

            Answers.Tally tally;
            int stopped;
            try (Trouble trouble = Trouble.every(Duration.ofMillis(500), time -> {
                int worker = time % fleet.size();
                fleet.worker(worker).stop();
                fleet.restart(worker);
            })) {
                tally = answers.ask(ANALYSES, Question.SMALL, 4);
                stopped = trouble.end();
            }

            long twice = fleet.analysesDone() - before - ANALYSES;
            Report.row(
                    20,
                    "3 workers behind HAProxy, SIGTERM to one after the other, %d times; %,d analyses, %d times asked to come again"
                            .formatted(stopped, ANALYSES, tally.again()),
                    "lost, executed twice",
                    "0, 0",
                    "%d, %d".formatted(tally.lost().size(), twice));
            assertThat(stopped).isGreaterThanOrEqualTo(3);
            assertThat(tally.lost()).isEmpty();
            assertThat(tally.wrong()).isZero();
            assertThat(twice).isZero();
        }
    }
}
