package io.tradeanalysis.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.e2e.Report;
import io.tradeanalysis.e2e.processes.Balancer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * More questions than the worker can answer. That all are answered, either rightly or with a time to come again, is asserted. How
 * fast it is depends on the machine, so times and rates are reported with their target, and asserted only to be nowhere near what
 * they are without admission. A shared machine is faster in one minute than in the next, so all loads are taken in turns, and
 * each one's turns are added up.
 */
@Isolated("rates need the machine for themselves")
class OverloadTest {

    private static final int TURNS = Length.of(3, 1);
    private static final Duration STEP = Length.seconds(30, 10);
    private static final Duration BURST = Length.seconds(60, 15);
    private static final Duration AFTERWARDS = Duration.ofSeconds(20);
    private static final int WARM_UP = Length.of(200, 32);
    private static final int UNLOADED = Length.of(40, 30);
    private static final int BUSY = Length.of(48, 24);
    private static final int IN_A_ROW = 10;

    /** Longer than a front end withholds calls after a load; none of the next ones is shed then. */
    private static final Duration QUIET = Duration.ofSeconds(7);

    private static final List<Integer> TIMES = List.of(1, 2, 5);

    /** Guards, no targets: what a busy machine does not reach by itself, and a worker without admission soon does. */
    private static final double LEAST_GOODPUT = 0.6;

    private static final double SLOWEST = 4;
    private static final double LATEST_SECONDS = 10;

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
            double capacity = turns.getLast().capacity();
            Load.Asked asked = Load.ask(site, answers, Question.LARGE, 5 * capacity, BURST);
            // the load has ended, though not all of its answers are there
            long withheld = site.withheld();
            Load after = Load.run(site, answers, Question.LARGE, capacity / 3, afterwards(turns.getLast()));
            withheld = site.withheld() - withheld;
            Load burst = asked.answered();
            probes.stop();

            turns.forEach(System.out::println);
            System.out.println("burst: " + burst);
            System.out.println("after: " + after);
            Summary summary = Summary.of(turns);
            reportLoads(summary);
            reportRecovery(summary, burst, after, withheld);
            report(probes);
            assertThat(Stream.concat(
                            turns.stream().flatMap(turn -> turn.loads().values().stream()), Stream.of(burst, after)))
                    .allSatisfy(load -> assertThat(load.lost() + load.wrong()).isZero());
            assertThat(turns).allSatisfy(turn -> {
                assertThat(turn.unloaded().shed() + turn.unloaded().lost()).isZero();
                assertThat(turn.unloaded().wrong() + turn.busy().wrong()).isZero();
                assertThat(turn.busy().lost()).isEmpty();
            });
            assertThat(burst.shed()).isPositive();
            assertThat(probes.unanswered()).isZero();
            assertThat(TIMES).allSatisfy(times -> {
                assertThat(summary.goodputOfPeak(times)).isGreaterThan(LEAST_GOODPUT);
                assertThat(summary.slower(times)).isLessThan(SLOWEST);
            });
            assertThat(after.secondsUntil(SLOWEST * summary.usual(), IN_A_ROW).orElseThrow())
                    .isLessThan(LATEST_SECONDS);
        }
    }

    /** On a slow machine it takes longer until so many in a row can be answered at all. */
    private static Duration afterwards(Turn turn) {
        Duration needed = Duration.ofMillis((long) (2 * IN_A_ROW * 3 * 1e3 / turn.capacity()));
        return needed.compareTo(AFTERWARDS) > 0 ? needed : AFTERWARDS;
    }

    /**
     * One turn of all loads.
     *
     * @param unloaded one question at a time
     * @param busy what three get who always ask, but for the time after which they are told to come again
     * @param loads by how many times the capacity is asked for
     */
    private record Turn(Load unloaded, Answers.Tally busy, Map<Integer, Load> loads) {

        static Turn take(Site site, Answers answers) throws Exception {
            Thread.sleep(QUIET);
            Load unloaded = Load.oneAtATime(site, answers, Question.LARGE, UNLOADED);
            Answers.Tally busy = answers.ask(BUSY, Question.LARGE, 3);
            double capacity = capacity(unloaded, busy);
            Map<Integer, Load> loads = new LinkedHashMap<>();
            for (int times : TIMES) {
                loads.put(times, Load.run(site, answers, Question.LARGE, times * capacity, STEP));
            }
            return new Turn(unloaded, busy, loads);
        }

        /** Answers a second before any load: those of three, or of one, since the three may wait for a while for nothing. */
        double capacity() {
            return capacity(unloaded, busy);
        }

        private static double capacity(Load unloaded, Answers.Tally busy) {
            int answered = busy.asked() - busy.lost().size();
            return Math.max(unloaded.goodput(), answered * 1e3 / busy.length().toMillis());
        }

        @Override
        public String toString() {
            return "capacity %.2f/s%nunloaded: %s%n".formatted(capacity(), unloaded)
                    + loads.entrySet().stream()
                            .map(load -> "%dx: %s".formatted(load.getKey(), load.getValue()))
                            .collect(Collectors.joining("\n"));
        }
    }

    /**
     * All turns together.
     *
     * @param capacity the mean of theirs
     */
    private record Summary(Load unloaded, double capacity, Map<Integer, Load> loads) {

        static Summary of(List<Turn> turns) {
            Map<Integer, Load> loads = new LinkedHashMap<>();
            for (int times : TIMES) {
                loads.put(
                        times,
                        Load.together(turns.stream()
                                .map(turn -> turn.loads().get(times))
                                .toList()));
            }
            return new Summary(
                    Load.together(turns.stream().map(Turn::unloaded).toList()),
                    turns.stream().mapToDouble(Turn::capacity).average().orElseThrow(),
                    loads);
        }

        Load at(int times) {
            return Objects.requireNonNull(loads.get(times));
        }

        double goodputOfPeak(int times) {
            return at(times).goodput() / peak();
        }

        /** How many times as much was asked for as was ever answered. */
        double askedOfPeak(int times) {
            return times * capacity / peak();
        }

        private double peak() {
            return DoubleStream.concat(
                            DoubleStream.of(capacity), loads.values().stream().mapToDouble(Load::goodput))
                    .max()
                    .orElseThrow();
        }

        /** How long an answer takes that nothing stands in the way of, but for one in a hundred; in milliseconds. */
        double usual() {
            return unloaded.percentile(99);
        }

        double slower(int times) {
            return at(times).percentile(99) / usual();
        }
    }

    private static void reportLoads(Summary summary) throws Exception {
        for (int times : TIMES) {
            Load load = summary.at(times);
            double goodput = summary.goodputOfPeak(times);
            double slower = summary.slower(times);
            Report.row(
                    40 + times,
                    "open-loop load at %dx of capacity (%.1f a second), %.1fx of peak; %d answered, %d shed; asking took %.2f cores, the front end %.2f"
                            .formatted(
                                    times,
                                    summary.capacity(),
                                    summary.askedOfPeak(times),
                                    load.millis().size(),
                                    load.shed(),
                                    load.cores(),
                                    load.frontEnd()),
                    "goodput of peak; p99 of admitted to unloaded",
                    ">= 90 %; <= 2x",
                    "%.0f %%; %.2fx (%.0f and %.0f ms)"
                            .formatted(100 * goodput, slower, load.percentile(99), summary.usual()),
                    goodput >= 0.9 && slower <= 2);
        }
    }

    private static void reportRecovery(Summary summary, Load burst, Load after, long withheld) throws Exception {
        OptionalDouble normal = after.secondsUntil(summary.usual(), IN_A_ROW);
        Report.row(
                50,
                "after 5x for %d s (%d answered, %d shed), from its last question: %d answers in a row within the unloaded p99; of %d asked afterwards, the front end withheld %d and workers shed %d"
                        .formatted(
                                BURST.toSeconds(),
                                burst.millis().size(),
                                burst.shed(),
                                IN_A_ROW,
                                after.answers().size(),
                                withheld,
                                after.shed() - withheld),
                "time to normal p99; to the last one withheld or shed",
                "<= 10 s; reported",
                "%s; %s"
                        .formatted(
                                seconds(normal, "not within %.0f s".formatted(after.seconds())),
                                seconds(after.lastShed(), "none")),
                normal.isPresent() && normal.getAsDouble() <= 10);
    }

    private static String seconds(OptionalDouble seconds, String ifNone) {
        return seconds.isPresent() ? "%.1f s".formatted(seconds.getAsDouble()) : ifNone;
    }

    private static void report(Probes probes) throws Exception {
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
