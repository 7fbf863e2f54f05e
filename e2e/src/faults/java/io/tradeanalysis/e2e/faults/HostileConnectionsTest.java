package io.tradeanalysis.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.e2e.Report;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A port that anyone may connect to. */
class HostileConnectionsTest {

    private static final int GARBAGE = 2_000;
    private static final int SILENT = 1_000;
    private static final int SLOW = 100;
    private static final int RESETTING = 100;
    private static final int INSIDERS = 20;

    /** So many thieves at a time, so that a busy machine makes no handshake too late. */
    private static final int AT_ONCE = 4;

    /** So many resets a worker takes of a connection, and one more ends it. */
    private static final int RESETS_TAKEN = 100;

    private final AtomicInteger ended = new AtomicInteger();
    private final Queue<RapidReset.Outcome> resets = new ConcurrentLinkedQueue<>();

    /** What one of many does, each with its number. */
    @FunctionalInterface
    private interface Connection {
        void make(long number) throws Exception;
    }

    @Test
    void shouldHearNoStrangerAndAnswerTheGoodCallsMeanwhile() throws Exception {
        try (Fleet fleet = Fleet.of(1, Fleet.COUNTING);
                Site site = Site.of(fleet.installation(), fleet.ports().getFirst())) {
            Answers answers = learned(site);
            Hostile hostile = new Hostile(fleet.ports().getFirst());
            RapidReset stranger = RapidReset.byStranger(address(fleet));
            long before = fleet.analysesBegun();

            GoodCalls.Outcome meanwhile;
            try (GoodCalls good = new GoodCalls(site, answers)) {
                try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    connect(threads, SILENT, _ -> hostile.silence());
                    connect(threads, SLOW, _ -> hostile.slowWriting());
                    connect(threads, GARBAGE, hostile::garbage);
                    connect(threads, RESETTING, _ -> resets.add(stranger.attack()));
                }
                meanwhile = good.end();
            }

            long handled = fleet.analysesBegun() - before - meanwhile.answered();
            Report.row(
                    90,
                    "%,d connections of garbage, %,d silent ones, %d slow writers, %d of rapid reset"
                            .formatted(GARBAGE, SILENT, SLOW, RESETTING),
                    "handler calls; good calls through a front end meanwhile",
                    "0; all answered",
                    "%d; %s".formatted(handled, meanwhile),
                    handled == 0 && meanwhile.areAllAnswered());
            assertThat(ended).hasValue(GARBAGE + SILENT + SLOW + RESETTING);
            assertThat(resets).noneMatch(RapidReset.Outcome::isLetIn);
            assertAllAnswered(meanwhile);
            assertThat(handled).isZero();
        }
    }

    /** They may ask, so what they have asked before the worker has had enough of them may be begun. */
    @Test
    void shouldEndConnectionsOfRapidResetWithAStolenIdentityAndAnswerTheGoodCallsMeanwhile() throws Exception {
        try (Fleet fleet = Fleet.of(1, Fleet.COUNTING);
                Site site = Site.of(fleet.installation(), fleet.ports().getFirst())) {
            Answers answers = learned(site);
            RapidReset thief = RapidReset.with(fleet.installation().identities().client(), address(fleet));
            assertThat(thief.ask().isAnswered())
                    .as("the same request, not reset")
                    .isTrue();
            long before = fleet.analysesBegun();

            GoodCalls.Outcome meanwhile;
            try (GoodCalls good = new GoodCalls(site, answers)) {
                try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
                    connect(threads, INSIDERS, _ -> resets.add(thief.attack()));
                }
                meanwhile = good.end();
            }

            long handled = fleet.analysesBegun() - before - meanwhile.answered();
            long calmed =
                    resets.stream().filter(RapidReset.Outcome::isToldToCalmDown).count();
            int requests =
                    resets.stream().mapToInt(RapidReset.Outcome::requests).sum();
            Report.row(
                    91,
                    "%d connections of rapid reset with a stolen identity, each let in; %,d whole requests, each reset at once"
                            .formatted(INSIDERS, requests),
                    "connections ended by `ENHANCE_YOUR_CALM`; requests begun (at most %d of a connection may be); good calls through a front end meanwhile"
                            .formatted(RESETS_TAKEN),
                    "all; reported; all answered",
                    "%d; %d; %s".formatted(calmed, handled, meanwhile),
                    calmed == INSIDERS && meanwhile.areAllAnswered());
            assertThat(ended).hasValue(INSIDERS);
            assertThat(resets).hasSize(INSIDERS).allSatisfy(reset -> {
                assertThat(reset.isLetIn()).isTrue();
                assertThat(reset.requests()).isGreaterThan(RESETS_TAKEN);
                assertThat(reset.isToldToCalmDown()).isTrue();
            });
            assertAllAnswered(meanwhile);
            assertThat(handled).isBetween(0L, (long) INSIDERS * (RESETS_TAKEN + 1));
        }
    }

    private static Answers learned(Site site) {
        Answers answers = new Answers(site);
        answers.learn(GoodCalls.QUESTION);
        return answers;
    }

    private static void assertAllAnswered(GoodCalls.Outcome meanwhile) {
        System.out.println(meanwhile.tally());
        assertThat(meanwhile.answered()).isPositive();
        assertThat(meanwhile.tally().lost()).isEmpty();
        assertThat(meanwhile.tally().wrong()).isZero();
    }

    private static InetSocketAddress address(Fleet fleet) {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), fleet.ports().getFirst());
    }

    private void connect(ExecutorService threads, int count, Connection connection) {
        for (int i = 0; i < count; i++) {
            int number = i;
            threads.execute(() -> {
                if (ends(connection, number)) {
                    ended.incrementAndGet();
                }
            });
        }
    }

    /** However a connection ends, it has to end. */
    private static boolean ends(Connection connection, int number) {
        try {
            connection.make(number);
            return true;
        } catch (SocketTimeoutException _) {
            return false;
        } catch (Exception _) {
            return true; // reset by the other side
        }
    }
}
