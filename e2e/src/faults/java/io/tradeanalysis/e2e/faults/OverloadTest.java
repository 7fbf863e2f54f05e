package io.tradeanalysis.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.e2e.Report;
import io.tradeanalysis.e2e.processes.Balancer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * More questions than the worker can answer. How fast it is depends on the machine, so times are reported and not asserted; that
 * all are answered, either rightly or with a time to come again, is. A shared machine is faster in one minute than in the next, so
 * all loads are taken in turns, and each one's turns are added up.
 */
class OverloadTest {

    private static final int TURNS = Length.of(3, 1);
    private static final Duration STEP = Length.seconds(15, 5);
    private static final Duration BURST = Length.seconds(60, 15);
    private static final Duration AFTERWARDS = Length.seconds(20, 10);
    private static final int WARM_UP = Length.of(200, 32);
    private static final int UNLOADED = Length.of(40, 30);
    private static final int BUSY = Length.of(48, 24);
    private static final int IN_A_ROW = 10;

    /** Longer than a front end withholds calls after a load; none of the next ones is shed then. */
    private static final Duration QUIET = Duration.ofSeconds(7);

    private static final List<Integer> TIMES = List.of(1, 2, 5);

    @Test
    void shouldAnswerAsManyAsItCanInTheTimeThatItPromised() throws Exception {
        try (Fleet fleet = Fleet.of(1);
                Balancer balancer = Balancer.of(fleet.installation().folder(), fleet.ports());
                Probes probes = new Probes(fleet);
                Site site = Site.of(fleet.installation(), balancer.port())) {
            Answers answers = new Answers(site);
            answers.learn(Question.LARGE);
            answers.ask(WARM_UP, Question.LARGE, 2);
            probes.start();
            List<Turn> turns = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                turns.add(Turn.take(site, answers));
            }
            Load burst = Load.run(site, Question.LARGE, 5 * turns.getLast().capacity(), BURST);
            probes.stop();
            Load after = Load.run(site, Question.LARGE, turns.getLast().capacity() / 3, AFTERWARDS);

            turns.forEach(System.out::println);
            System.out.println("burst: " + burst);
            System.out.println("after: " + after);
            report(turns, burst, after, probes);
            assertThat(Stream.concat(
                            turns.stream().flatMap(turn -> turn.loads().values().stream()), Stream.of(burst, after)))
                    .allSatisfy(load -> assertThat(load.lost()).isZero());
            assertThat(turns)
                    .allSatisfy(turn -> assertThat(turn.unloaded().shed()).isZero());
            assertThat(burst.shed()).isPositive();
            assertThat(probes.unanswered()).isZero();
        }
    }

    /**
     * One turn of all loads.
     *
     * @param unloaded one question at a time
     * @param capacity answers a second where three always ask
     * @param loads by how many times the capacity is asked for
     */
    private record Turn(Load unloaded, double capacity, Map<Integer, Load> loads) {

        static Turn take(Site site, Answers answers) throws Exception {
            Thread.sleep(QUIET);
            Load unloaded = Load.oneAtATime(site, Question.LARGE, UNLOADED);
            Answers.Tally busy = answers.ask(BUSY, Question.LARGE, 3);
            double capacity = busy.asked() * 1e3 / busy.length().toMillis();
            Map<Integer, Load> loads = new LinkedHashMap<>();
            for (int times : TIMES) {
                loads.put(times, Load.run(site, Question.LARGE, times * capacity, STEP));
            }
            return new Turn(unloaded, capacity, loads);
        }

        @Override
        public String toString() {
            return "capacity %.2f/s%nunloaded: %s%n".formatted(capacity, unloaded)
                    + loads.entrySet().stream()
                            .map(load -> "%dx: %s".formatted(load.getKey(), load.getValue()))
                            .collect(Collectors.joining("\n"));
        }
    }

    private static void report(List<Turn> turns, Load burst, Load after, Probes probes) throws Exception {
        Load unloaded = Load.together(turns.stream().map(Turn::unloaded).toList());
        double capacity = turns.stream().mapToDouble(Turn::capacity).average().orElseThrow();
        Map<Integer, Load> loads = new LinkedHashMap<>();
        for (int times : TIMES) {
            loads.put(
                    times,
                    Load.together(
                            turns.stream().map(turn -> turn.loads().get(times)).toList()));
        }
        double peak = DoubleStream.concat(
                        DoubleStream.of(capacity, unloaded.goodput()),
                        loads.values().stream().mapToDouble(Load::goodput))
                .max()
                .orElseThrow();
        for (Map.Entry<Integer, Load> entry : loads.entrySet()) {
            Load load = entry.getValue();
            double goodput = load.goodput() / peak;
            double slower = load.percentile(99) / unloaded.percentile(99);
            Report.row(
                    40 + entry.getKey(),
                    "open-loop load at %dx of capacity (%.1f a second); %d answered, %d shed; asking took %.2f cores"
                            .formatted(entry.getKey(), capacity, load.millis().size(), load.shed(), load.cores()),
                    "goodput of peak; p99 of admitted to unloaded",
                    ">= 90 %; <= 2x",
                    "%.0f %%; %.2fx (%.0f and %.0f ms)"
                            .formatted(100 * goodput, slower, load.percentile(99), unloaded.percentile(99)),
                    goodput >= 0.9 && slower <= 2);
        }
        OptionalDouble normal = after.secondsUntil(unloaded.percentile(99), IN_A_ROW);
        Report.row(
                50,
                "after 5x for %d s (%d answered, %d shed): %d answers in a row within the unloaded p99"
                        .formatted(BURST.toSeconds(), burst.millis().size(), burst.shed(), IN_A_ROW),
                "time to normal p99",
                "<= 10 s",
                normal.isPresent()
                        ? "%.1f s".formatted(normal.getAsDouble())
                        : "not within %d s".formatted(AFTERWARDS.toSeconds()),
                normal.isPresent() && normal.getAsDouble() <= 10);
        Report.row(
                51,
                "health probes during all that, each a connection and a call of `grpc.health.v1`: %d"
                        .formatted(probes.count()),
                "unanswered; longest time",
                "0; < 5 s",
                "%d; %.0f ms".formatted(probes.unanswered(), probes.longestMillis()),
                probes.unanswered() == 0 && probes.longestMillis() < 5_000);
    }
}
