package io.tradeanalysis.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.e2e.FreePorts;
import io.tradeanalysis.e2e.Report;
import io.tradeanalysis.e2e.faults.FaultyWire.Fault;
import io.tradeanalysis.e2e.faults.FaultyWire.Faults;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Connections that are reset, delayed or cut short, as a seed decides. */
class UnsteadyWireTest {

    private static final Duration LENGTH = Length.ofRun(60, 20);
    private static final Duration HUNG = Duration.ofSeconds(20);
    private static final int ANSWER_BYTES = 300_000;
    private static final double SHARE = 0.1;

    @Test
    void shouldNeverAnswerWronglyNorHang() throws Exception {
        try (Fleet fleet = Fleet.of(2);
                FaultyWire first = wire(fleet, 0);
                FaultyWire second = wire(fleet, 1);
                Site site = Site.of(fleet.installation(), List.of(first.port(), second.port()), Map.of())) {
            Answers answers = new Answers(site);
            answers.learn(Question.SMALL);
            first.follow(Faults.seeded(1, SHARE, UnsteadyWireTest::draw));
            second.follow(Faults.seeded(2, SHARE, UnsteadyWireTest::draw));

            Answers.Tally tally = answers.askFor(LENGTH, Question.SMALL, 4);

            System.out.println(tally);
            Report.row(
                    70,
                    "%d s of seeded resets, delays and truncation on %.0f %% of connections; %,d analyses, %d of them answered with an error"
                            .formatted(
                                    LENGTH.toSeconds(),
                                    100 * SHARE,
                                    tally.asked(),
                                    tally.lost().size()),
                    "wrong, hung",
                    "0, 0",
                    "%d, %d".formatted(tally.wrong(), tally.longest().compareTo(HUNG) > 0 ? 1 : 0));
            assertThat(tally.asked()).isGreaterThan(100);
            assertThat(tally.wrong()).isZero();
            assertThat(tally.longest()).isLessThan(HUNG);
            assertThat(tally.lost().size()).isLessThan(tally.asked() / 10);
        }
    }

    private static FaultyWire wire(Fleet fleet, int worker) {
        return new FaultyWire(
                FreePorts.one(),
                new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), fleet.ports().get(worker)));
    }

    private static Fault draw(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Fault.Reset(random.nextLong(ANSWER_BYTES));
            case 1 -> new Fault.Truncate(random.nextLong(ANSWER_BYTES));
            case 2 -> new Fault.Delay(random.nextLong(1, 50));
            default -> new Fault.Swallow();
        };
    }
}
