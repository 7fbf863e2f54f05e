package io.tradeanalysis.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.e2e.FreePorts;
import io.tradeanalysis.e2e.Report;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A front end whose workers are kept busy by others. */
class AllShedTest {

    private static final int OTHERS = 4;

    /** Together about five times what the worker can do; much more, and turning them away takes the processor from its work. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    @Test
    void shouldNotAskAgainAndAgain() throws Exception {
        try (Fleet fleet = Fleet.of(1);
                FaultyWire wire = new FaultyWire(
                        FreePorts.one(),
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(), fleet.ports().getFirst()));
                Site ours = Site.of(fleet.installation(), wire.port());
                Site theirs = Site.of(fleet.installation(), fleet.ports().getFirst())) {
            Answers answers = new Answers(ours);
            answers.learn(Question.LARGE);
            List<Trouble> others = new ArrayList<>();
            Load load;
            long attempts;
            long withheld;
            try {
                for (int i = 0; i < OTHERS; i++) {
                    others.add(Trouble.every(
                            PAUSE,
                            time -> theirs.ask(Question.LARGE.withSeed(time)).join()));
                }
                // spends the retries that were saved while all was quiet
                Load.run(ours, answers, Question.LARGE, 10, Duration.ofSeconds(5));
                long before = wire.connections();
                long withheldBefore = ours.withheld();
                load = Load.run(ours, answers, Question.LARGE, 10, Length.seconds(30, 15));
                attempts = wire.connections() - before;
                withheld = ours.withheld() - withheldBefore;
            } finally {
                others.forEach(Trouble::close);
            }

            int asked = load.millis().size() + load.shed() + load.lost();
            long reached = asked - withheld;
            double each = (double) attempts / reached;
            System.out.println(load);
            Report.row(
                    60,
                    "all workers shed: %d of %d requests were, %d of them by the front end itself"
                            .formatted(load.shed(), asked, withheld),
                    "attempts per request that came to a worker",
                    "<= 1.1",
                    "%.2f".formatted(each));
            assertThat(load.shed()).isGreaterThan(asked / 2);
            assertThat(load.lost()).isZero();
            assertThat(load.wrong()).isZero();
            assertThat(reached).isGreaterThanOrEqualTo(asked / 10); // two a second always do
            assertThat(each).isLessThanOrEqualTo(1.1);
        }
    }
}
