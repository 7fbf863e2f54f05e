package io.tradeanalysis.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.e2e.Report;
import io.tradeanalysis.e2e.processes.Balancer;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Workers that end without a word, as machines do. */
class KilledWorkerTest {

    private static final int ANALYSES = Length.of(1_000, 300);

    @ParameterizedTest
    @EnumSource
    void shouldLoseNothing(Retrying retrying) throws Exception {
        Random random = new Random(1);
        try (Fleet fleet = Fleet.of(2);
                Balancer balancer = retrying.before(fleet);
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

            int lost = tally.lost().size();
            Report.row(
                    10 + retrying.place(),
                    "2 workers behind %s, `kill -9` of one at random, %d times; %,d analyses, %d times asked to come again"
                            .formatted(retrying, killed, ANALYSES, tally.again()),
                    "lost, wrong bits",
                    "0, 0",
                    "%d, %d".formatted(lost, tally.wrong()),
                    lost == 0 && tally.wrong() == 0);
            assertThat(killed).isPositive();
            assertThat(tally.lost()).hasSizeLessThanOrEqualTo(retrying.mayLose(ANALYSES));
            assertThat(tally.wrong()).isZero();
        }
    }
}
