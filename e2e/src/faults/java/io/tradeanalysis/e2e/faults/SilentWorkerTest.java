package io.tradeanalysis.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.e2e.FreePorts;
import io.tradeanalysis.e2e.Report;
import io.tradeanalysis.e2e.processes.Balancer;
import io.tradeanalysis.e2e.processes.Running;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Workers that take connections, or seem to, and answer nothing; a balancer that does not notice. */
class SilentWorkerTest {

    private static final Duration ATTEMPT = Duration.ofSeconds(4);

    /** That of an attempt whose connection does not come about. */
    private static final Duration HANDSHAKE = ATTEMPT.dividedBy(3);

    private static final Duration TARGET = ATTEMPT.plusSeconds(1);

    /** A guard against what hangs, no target: times are reported, with the target beside them, and not asserted. */
    private static final Duration HUNG = ATTEMPT.multipliedBy(3);

    /** Long enough for the front end's list of assets, which is good for 10 s, to be asked for again. */
    private static final Duration OF_PAGES = Duration.ofSeconds(11);

    private static final int ANALYSES = Length.of(12, 4);

    @Test
    void shouldAnswerInTimeWhileTheBalancerSendsToAWorkerThatStops() throws Exception {
        try (Fleet fleet = Fleet.of(2);
                Balancer balancer = Balancer.unaware(fleet.installation().folder(), fleet.ports());
                Site site = Site.of(fleet.installation(), balancer.port());
                Site direct = Site.of(fleet.installation(), fleet.ports().getFirst())) {
            Answers answers = new Answers(site);
            answers.learn(Question.SMALL);
            assertThat(direct.ask(Question.SMALL).join().statusCode()).isEqualTo(200);
            CompletableFuture<HttpResponse<String>> inFlight = direct.ask(Question.LONG);
            Thread.sleep(500);

            fleet.worker(0).terminate();
            Answers.Tally tally = answers.ask(ANALYSES, Question.SMALL, 1);

            report(30, "balancer keeps routing to a worker that stops", tally);
            assertThat(inFlight.join().statusCode()).isEqualTo(200);
            assertInTime(tally);
        }
    }

    @Test
    void shouldAnswerInTimeBesideAHalfOpenConnection() throws Exception {
        try (Fleet fleet = Fleet.of(2);
                FaultyWire wire = new FaultyWire(
                        FreePorts.one(),
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(), fleet.ports().getFirst()));
                Balancer balancer = Balancer.of(
                        fleet.installation().folder(),
                        List.of(wire.port(), fleet.ports().getLast()));
                Site site = Site.of(fleet.installation(), balancer.port())) {
            Answers answers = new Answers(site);
            answers.learn(Question.SMALL);
            longestPage(site, Duration.ZERO);

            wire.follow(_ -> new FaultyWire.Fault.Swallow());
            Answers.Tally tally = answers.ask(ANALYSES, Question.SMALL, 1);
            Duration page = longestPage(site, OF_PAGES);

            report(31, "half-open connection: all bytes to one of two workers are swallowed", tally, page);
            assertThat(wire.made(FaultyWire.Fault.Swallow.class)).isPositive();
            assertInTimeBesideSilence(tally);
            assertThat(page).isLessThan(HUNG);
        }
    }

    @Test
    void shouldAnswerInTimeBesideAFrozenWorker() throws Exception {
        try (Fleet fleet = Fleet.of(2);
                Balancer balancer = Balancer.of(fleet.installation().folder(), fleet.ports());
                Site site = Site.of(fleet.installation(), balancer.port())) {
            Answers answers = new Answers(site);
            answers.learn(Question.SMALL);
            longestPage(site, Duration.ZERO);

            fleet.worker(0).freeze();
            Answers.Tally tally = answers.ask(ANALYSES, Question.SMALL, 1);
            Duration page = longestPage(site, OF_PAGES);
            fleet.worker(0).thaw();

            report(32, "one of two workers frozen (SIGSTOP)", tally, page);
            assertInTimeBesideSilence(tally);
            assertThat(page).isLessThan(HUNG);
        }
    }

    @Test
    void shouldAnswerInTimeIfTheWorkerFreezesInMidWork() throws Exception {
        try (Fleet fleet = Fleet.of(2);
                Site site = Site.of(fleet.installation(), fleet.ports(), Map.of())) {
            Answers answers = new Answers(site);
            answers.learn(Question.LONG);
            Duration alone = timeOfOne(site);
            CompletableFuture<HttpResponse<String>> asked = site.ask(Question.LONG);
            Running working = fleet.working();

            long start = System.nanoTime();
            working.freeze();
            HttpResponse<String> answer = asked.join();
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            working.thaw();

            assertThat(answers.isRight(Question.LONG, answer.body())).isTrue();
            assertThat(time).isBetween(ATTEMPT.dividedBy(2), HUNG.plus(alone)); // it is computed once more
        }
    }

    @Test
    void shouldAnswerInTimeIfTheConnectionGoesSilentInMidWork() throws Exception {
        AtomicBoolean silent = new AtomicBoolean();
        try (Fleet fleet = Fleet.of(2);
                FaultyWire one = wire(fleet.ports().getFirst());
                FaultyWire other = wire(fleet.ports().getLast());
                Site site = Site.of(fleet.installation(), List.of(one.port(), other.port()), Map.of())) {
            Answers answers = new Answers(site);
            answers.learn(Question.LONG);
            Duration alone = timeOfOne(site);
            List.of(one, other).forEach(wire -> wire.follow(_ -> new FaultyWire.Fault.SilentOnceTold(silent)));
            CompletableFuture<HttpResponse<String>> asked = site.ask(Question.LONG);
            fleet.working();

            List.of(one, other).forEach(wire -> wire.follow(FaultyWire.Faults.NONE)); // later connections are well
            long start = System.nanoTime();
            silent.set(true);
            HttpResponse<String> answer = asked.join();
            Duration time = Duration.ofNanos(System.nanoTime() - start);

            report(33, "connection goes silent in mid-work, counted from then; 1 analysis of more than a second", time);
            assertThat(answers.isRight(Question.LONG, answer.body())).isTrue();
            assertThat(time).isBetween(ATTEMPT.dividedBy(2), HUNG.plus(alone)); // it is computed once more
        }
    }

    /** Of a long analysis that nothing disturbs: a slow machine is not silent. */
    private static Duration timeOfOne(Site site) {
        long start = System.nanoTime();
        assertThat(site.ask(Question.LONG).join().statusCode()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static FaultyWire wire(int worker) {
        return new FaultyWire(FreePorts.one(), new InetSocketAddress(InetAddress.getLoopbackAddress(), worker));
    }

    /** Asks for one page after the other for some time, and once at least: a page has the list of assets, too. */
    private static Duration longestPage(Site site, Duration time) throws Exception {
        Duration longest = Duration.ZERO;
        long begun = System.nanoTime();
        do {
            long start = System.nanoTime();
            assertThat(site.page(Question.SMALL).statusCode()).isEqualTo(200);
            Duration page = Duration.ofNanos(System.nanoTime() - start);
            longest = page.compareTo(longest) > 0 ? page : longest;
        } while (System.nanoTime() - begun < time.toNanos());
        return longest;
    }

    private static void report(int place, String test, Answers.Tally tally, Duration page) throws Exception {
        report(
                place,
                test + "; %d analyses, then pages for %d s".formatted(ANALYSES, OF_PAGES.toSeconds()),
                page.compareTo(tally.longest()) > 0 ? page : tally.longest());
    }

    private static void report(int place, String test, Answers.Tally tally) throws Exception {
        report(place, test + "; %d analyses".formatted(ANALYSES), tally.longest());
    }

    private static void report(int place, String test, Duration longest) throws Exception {
        Report.row(
                place,
                test,
                "longest time to answer",
                "attempt deadline (%d s) + 1 s".formatted(ATTEMPT.toSeconds()),
                "%.1f s".formatted(longest.toMillis() / 1e3),
                longest.compareTo(TARGET) <= 0);
    }

    /** One question at least met the silence, and waited for its end. */
    private static void assertInTimeBesideSilence(Answers.Tally tally) {
        assertInTime(tally);
        assertThat(tally.longest()).isGreaterThanOrEqualTo(HANDSHAKE);
    }

    private static void assertInTime(Answers.Tally tally) {
        assertThat(tally.lost()).isEmpty();
        assertThat(tally.wrong()).isZero();
        assertThat(tally.longest()).isLessThan(HUNG);
    }
}
