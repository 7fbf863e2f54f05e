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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Connections that are reset, delayed, cut short or never answered, as a seed decides. */
class UnsteadyWireTest {

    private static final Duration LENGTH = Length.ofRun(60, 20);

    /** A slow machine takes longer until faults of all kinds have been made. */
    private static final int LEAST = 200;

    private static final Duration HUNG = Duration.ofSeconds(20);
    private static final double SHARE = 0.1;

    /** Of the faults that were drawn, so many are made at least; few of them come later than the last byte of an answer. */
    private static final double MADE = 0.7;

    /** A short run has few faults: then these are too few to say anything. */
    private static final int LEAST_OF_A_KIND = 2;

    private static final List<Class<? extends Fault>> KINDS =
            List.of(Fault.Reset.class, Fault.Truncate.class, Fault.Delay.class, Fault.Swallow.class);

    private final AtomicInteger drawn = new AtomicInteger();

    @Test
    void shouldNeverAnswerWronglyNorHang() throws Exception {
        try (Fleet fleet = Fleet.of(2);
                FaultyWire first = wire(fleet, 0);
                FaultyWire second = wire(fleet, 1);
                Site site = Site.of(fleet.installation(), List.of(first.port(), second.port()), Map.of())) {
            Answers answers = new Answers(site, Entrance.OTHERS);
            answers.learn(Question.SMALL);
            List<FaultyWire> wires = List.of(first, second);
            long answerBytes = longestAnswer(wires);
            long before = connections(wires);
            first.follow(Faults.seeded(1, SHARE, random -> draw(random, answerBytes)));
            second.follow(Faults.seeded(2, SHARE, random -> draw(random, answerBytes)));

            long end = System.nanoTime() + LENGTH.toNanos();
            Answers.Tally tally = answers.askUntil(() -> System.nanoTime() > end, LEAST, Question.SMALL, 4);

            System.out.println(tally);
            long connections = connections(wires) - before;
            List<Integer> made = KINDS.stream().map(kind -> made(wires, kind)).toList();
            Report.row(
                    70,
                    "%,d s of seeded faults on %.0f %% of %,d connections, made: %d resets and %d truncations within the %,d bytes of an answer, %d delays, %d times silence; %,d questions, %d of them answered with an error, the others %s"
                            .formatted(
                                    tally.length().toSeconds(),
                                    100 * SHARE,
                                    connections,
                                    made.get(0),
                                    made.get(1),
                                    answerBytes,
                                    made.get(2),
                                    made.get(3),
                                    tally.asked(),
                                    tally.lost().size(),
                                    tally.kinds()),
                    "wrong, hung",
                    "0, 0",
                    "%d, %d".formatted(tally.wrong(), tally.longest().compareTo(HUNG) > 0 ? 1 : 0));
            assertThat(tally.asked()).isGreaterThanOrEqualTo(LEAST);
            assertThat(tally.wrong()).isZero();
            assertThat(tally.right()).containsOnlyKeys(Entrance.values());
            assertThat(tally.longest()).isLessThan(HUNG);
            assertThat(tally.lost().size()).isLessThan(tally.asked() / 10);
            assertThat(drawn.get()).isGreaterThan((int) (SHARE * connections / 2));
            assertThat(made).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(LEAST_OF_A_KIND));
            assertThat(made.stream().mapToInt(Integer::intValue).sum()).isGreaterThan((int) (MADE * drawn.get()));
        }
    }

    /** How much a worker says of an analysis: of all that it says, the most. */
    private static long longestAnswer(List<FaultyWire> wires) {
        return wires.stream()
                .flatMap(wire -> wire.passed().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
    }

    private static long connections(List<FaultyWire> wires) {
        return wires.stream().mapToLong(FaultyWire::connections).sum();
    }

    private static int made(List<FaultyWire> wires, Class<? extends Fault> kind) {
        return wires.stream().mapToInt(wire -> wire.made(kind)).sum();
    }

    private static FaultyWire wire(Fleet fleet, int worker) {
        return new FaultyWire(
                FreePorts.one(),
                new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), fleet.ports().get(worker)));
    }

    /** Kinds take turns, so that a short run has each of them. */
    private Fault draw(RandomGenerator random, long answerBytes) {
        return switch (drawn.getAndIncrement() % KINDS.size()) {
            case 0 -> new Fault.Reset(random.nextLong(answerBytes));
            case 1 -> new Fault.Truncate(random.nextLong(answerBytes));
            case 2 -> new Fault.Delay(random.nextLong(1, 50));
            default -> new Fault.Swallow();
        };
    }
}
