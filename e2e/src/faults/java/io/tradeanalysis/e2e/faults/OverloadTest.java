package io.tradeanalysis.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.e2e.Report;
import io.tradeanalysis.e2e.processes.Balancer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * More questions than the worker can answer. How fast it is depends on the machine, so times are reported and not asserted; that
 * all are answered, either rightly or with a time to come again, is.
 */
class OverloadTest {

    private static final Duration STEP = Length.seconds(20, 5);
    private static final Duration BURST = Length.seconds(60, 15);
    private static final Duration AFTERWARDS = Length.seconds(20, 10);
    private static final int UNLOADED = Length.of(100, 30);
    private static final int BUSY = Length.of(48, 24);
    private static final int IN_A_ROW = 10;

    @Test
    void shouldAnswerAsManyAsItCanInTheTimeThatItPromised() throws Exception {
        try (Fleet fleet = Fleet.of(1);
                Balancer balancer = Balancer.of(fleet.installation().folder(), fleet.ports());
                Probes probes = new Probes(fleet);
                Site site = Site.of(fleet.installation(), balancer.port())) {
            Answers answers = new Answers(site);
            answers.learn(Question.LARGE);
            answers.ask(32, Question.LARGE, 2);
            Load unloaded = Load.oneAtATime(site, Question.LARGE, UNLOADED);
            Answers.Tally busy = answers.ask(BUSY, Question.LARGE, 3);
            double capacity = busy.asked() * 1e3 / busy.length().toMillis();

            Map<Integer, Load> loads = new LinkedHashMap<>();
            probes.start();
            for (int times : new int[] {1, 2, 5}) {
                loads.put(times, Load.run(site, Question.LARGE, times * capacity, times == 5 ? BURST : STEP));
            }
            probes.stop();
            Load after = Load.run(site, Question.LARGE, capacity / 3, AFTERWARDS);

            System.out.printf("capacity %.2f/s%nunloaded: %s%n", capacity, unloaded);
            loads.forEach((times, load) -> System.out.printf("%dx: %s%n", times, load));
            System.out.println("after: " + after);
            report(unloaded, capacity, loads, after, probes);
            loads.values().forEach(load -> assertThat(load.lost()).isZero());
            assertThat(loads)
                    .hasEntrySatisfying(5, load -> assertThat(load.shed()).isPositive());
            assertThat(after.lost()).isZero();
            assertThat(probes.unanswered()).isZero();
        }
    }

    private static void report(Load unloaded, double capacity, Map<Integer, Load> loads, Load after, Probes probes)
            throws Exception {
        double peak = Math.max(
                capacity,
                loads.values().stream().mapToDouble(Load::goodput).max().orElseThrow());
        for (Map.Entry<Integer, Load> entry : loads.entrySet()) {
            Load load = entry.getValue();
            Report.row(
                    40 + entry.getKey(),
                    "open-loop load at %dx of capacity (%.1f a second); %d answered, %d shed; asking took %.2f cores"
                            .formatted(entry.getKey(), capacity, load.millis().size(), load.shed(), load.cores()),
                    "goodput of peak; p99 of admitted to unloaded",
                    ">= 90 %; <= 2x",
                    "%.0f %%; %.2fx (%.0f and %.0f ms)"
                            .formatted(
                                    100 * load.goodput() / peak,
                                    load.percentile(99) / unloaded.percentile(99),
                                    load.percentile(99),
                                    unloaded.percentile(99)));
        }
        OptionalDouble normal = after.secondsUntil(unloaded.percentile(99), IN_A_ROW);
        Report.row(
                50,
                "after 5x for %d s: %d answers in a row within the unloaded p99".formatted(BURST.toSeconds(), IN_A_ROW),
                "time to normal p99",
                "<= 10 s",
                normal.isPresent()
                        ? "%.1f s".formatted(normal.getAsDouble())
                        : "not within %d s".formatted(AFTERWARDS.toSeconds()));
        Report.row(
                51,
                "health probes during all that, each a connection and a call of `grpc.health.v1`: %d"
                        .formatted(probes.count()),
                "unanswered; longest time",
                "0; < 5 s",
                "%d; %.0f ms".formatted(probes.unanswered(), probes.longestMillis()));
    }
}
