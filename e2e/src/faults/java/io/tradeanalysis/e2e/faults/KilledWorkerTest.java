package io.tradeanalysis.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.e2e.Report;
import io.tradeanalysis.e2e.processes.Balancer;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Workers that end without a word, as machines do. */
class KilledWorkerTest {

    private static final int ANALYSES = 1_000;

    @Test
    void shouldLoseNothing() throws Exception {
        Random random = new Random(1);
        try (Fleet fleet = Fleet.of(2);
                Balancer balancer = Balancer.of(fleet.installation().folder(), fleet.ports());
                Site site = Site.of(fleet.installation(), balancer.port())) {
            Answers answers = new Answers(site);
            answers.learn(Question.SMALL);

            Answers.Tally tally;
            int killed;
            try (Trouble trouble = Trouble.every(Duration.ofSeconds(3), _ -> {
                int worker = random.nextInt(fleet.size());
                fleet.worker(worker).kill();
                fleet.restart(worker);
            })) {
                tally = answers.ask(ANALYSES, Question.SMALL, 4);
                killed = trouble.end();
            }

            Report.row(
                    10,
                    "2 workers behind HAProxy, `kill -9` of one at random, %d times; %,d analyses, %d times asked to come again"
                            .formatted(killed, ANALYSES, tally.again()),
                    "lost, wrong bits",
                    "0, 0",
                    "%d, %d".formatted(tally.lost().size(), tally.wrong()));
            assertThat(killed).isPositive();
            assertThat(tally.lost()).isEmpty();
            assertThat(tally.wrong()).isZero();
        }
    }
}
