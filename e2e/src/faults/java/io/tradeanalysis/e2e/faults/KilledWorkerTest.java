package io.tradeanalysis.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.e2e.Report;
import io.tradeanalysis.e2e.processes.Balancer;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workers that end without a word, as machines do. */
class KilledWorkerTest {

    private static final int ANALYSES = Length.of(1_000, 300);
    private static final int KILLS = Length.of(5, 3);

    @ParameterizedTest
    @MethodSource("io.tradeanalysis.e2e.faults.Retrying#tried")
    void shouldLoseNothing(Retrying retrying) throws Exception {
        Random random = new Random(1);
        try (Fleet fleet = Fleet.of(2);
                Balancer balancer = retrying.before(fleet);
                Site site = Site.of(fleet.installation(), balancer.port())) {
            Answers answers = new Answers(site);
            answers.learn(Question.SMALL);
            long triedAgain = site.triedAgain();

            Answers.Tally tally;
            int killed;
            try (Trouble trouble = Trouble.every(Duration.ofSeconds(3), _ -> {
                int worker = random.nextInt(fleet.size());
                fleet.worker(worker).kill();
                fleet.restart(worker);
            })) {
                tally = answers.askUntil(() -> trouble.hasHappened(KILLS), ANALYSES, Question.SMALL, 4);
                killed = trouble.end();
            }

            triedAgain = site.triedAgain() - triedAgain;
            int lost = tally.lost().size();
            Report.row(
                    10 + retrying.place(),
                    "2 workers behind %s, `kill -9` of one at random, %d times; %,d analyses, %d attempts made again, %d times asked to come again"
                            .formatted(retrying, killed, tally.asked(), triedAgain, tally.again()),
                    "lost, wrong bits",
                    "0, 0",
                    "%d, %d".formatted(lost, tally.wrong()),
                    lost == 0 && tally.wrong() == 0);
            assertThat(killed).isGreaterThanOrEqualTo(KILLS);
            assertThat(triedAgain).as("kills that met an attempt").isPositive();
            assertThat(tally.lost()).hasSizeLessThanOrEqualTo(retrying.mayLose(tally.asked()));
            assertThat(tally.wrong()).isZero();
        }
    }
}
