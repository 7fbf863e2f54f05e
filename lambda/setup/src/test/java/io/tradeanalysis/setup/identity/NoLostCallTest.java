package io.tradeanalysis.setup.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.contract.IdentityDocument.Stage;
import io.tradeanalysis.identity.Identities;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Searches every state that the two sides can get into, and asks in each whether a call would get through.
 *
 * <p>A request may be stopped before, between and after its two writes; it may be repeated, and CloudFormation may roll it back
 * by asking for what was asked before, at any time. Each side reads its secret whenever it likes. The one rule is that of
 * {@code scripts/rotate-identity}: something new is asked for only after the request before was done, and both sides have read.
 */
class NoLostCallTest {

    private static final List<Wish> WISHES = Stream.of(
                    "keep", "1", "1:trust", "1:present", "2", "2:trust", "2:present", "3", "3:trust", "3:present")
            .map(Wish::parse)
            .toList();

    private final Trust trust = new Trust();

    /**
     * Everything that matters at one moment.
     *
     * @param stored what the secrets hold
     * @param used what the processes have read last
     * @param asked the request that was made last
     * @param before the one that was made before
     * @param isDone whether that request was carried out in full at least once since it was made
     */
    private record State(Documents stored, Documents used, Wish asked, Wish before, boolean isDone) {

        State {
            List<IdentityDocument> renamed =
                    IdentityPool.renamed(List.of(stored.worker(), stored.frontEnd(), used.worker(), used.frontEnd()));
            stored = new Documents(renamed.get(0), renamed.get(1));
            used = new Documents(renamed.get(2), renamed.get(3));
        }

        @Override
        public String toString() {
            return "stored %s, used %s, asked %s, before %s, done %s"
                    .formatted(brief(stored), brief(used), asked, before, isDone);
        }

        private static String brief(Documents documents) {
            return Stream.of(documents.worker(), documents.frontEnd())
                    .map(side -> side.stage() + side.label() + side.authorities())
                    .collect(Collectors.joining("/"));
        }

        boolean isSettled() {
            return isDone && stored.equals(used);
        }
    }

    @Test
    void shouldLetEveryCallThroughInEveryReachableState() {
        Set<State> seen = search(State::isSettled, _ -> false);

        assertThat(seen).filteredOn(this::losesACall).isEmpty();
        assertThat(seen)
                .extracting(state -> state.stored().worker().stage())
                .contains(Stage.STEADY, Stage.TRUST, Stage.PRESENT);
        assertThat(seen).extracting(state -> state.stored().worker().label()).contains("1", "2", "3");
    }

    /** Otherwise the test above would show nothing. */
    @Test
    void shouldLoseCallsIfNobodyWaitsUntilBothSidesHaveRead() {
        assertThat(search(State::isDone, this::losesACall)).anyMatch(this::losesACall);
    }

    /** Wherever a change was stopped, asking for it again ends it. */
    @Test
    void shouldEndEveryChangeThatWasStopped() {
        assertThat(search(State::isSettled, _ -> false))
                .filteredOn(this::isStuck)
                .isEmpty();
    }

    private boolean isStuck(State state) {
        if (decide(state, state.asked()) instanceof Decision.Hold(Documents wanted)) {
            State after = new State(wanted, state.used(), state.asked(), state.before(), true);
            return !decide(after, state.asked()).equals(new Decision.Hold(after.stored()));
        }
        return false;
    }

    private boolean losesACall(State state) {
        return !trust.eachTrustsTheOther(state.used().worker(), state.used().frontEnd());
    }

    /** All states, or those before one that ends the search. */
    private static Set<State> search(Predicate<State> mayAskAnew, Predicate<State> end) {
        Documents start = Moves.issued("1", IdentityPool.named('0'));
        State first = new State(start, start, new Wish.Keep(), new Wish.Keep(), true);
        Set<State> seen = new HashSet<>(Set.of(first));
        Deque<State> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            State state = open.remove();
            if (end.test(state)) {
                return seen;
            }
            Stream.of(
                            reads(state),
                            requests(state, state.asked(), state.before()),
                            rollbacks(state),
                            changes(state, mayAskAnew))
                    .flatMap(next -> next)
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return seen;
    }

    private static Stream<State> reads(State state) {
        Documents stored = state.stored();
        Documents used = state.used();
        return Stream.of(
                        new Documents(stored.worker(), used.frontEnd()),
                        new Documents(used.worker(), stored.frontEnd()))
                .map(read -> new State(stored, read, state.asked(), state.before(), state.isDone()));
    }

    private static Stream<State> rollbacks(State state) {
        return requests(state, state.before(), state.before());
    }

    private static Stream<State> changes(State state, Predicate<State> mayAskAnew) {
        return mayAskAnew.test(state)
                ? WISHES.stream().flatMap(wish -> requests(state, wish, state.asked()))
                : Stream.empty();
    }

    /** A request, stopped after no write, after one, or not at all. */
    private static Stream<State> requests(State state, Wish wish, Wish before) {
        boolean isDone = wish.equals(state.asked()) && state.isDone();
        return switch (decide(state, wish)) {
            // a stack keeps the properties that it had before an update that failed
            case Decision.Refuse _ -> Stream.empty();
            case Decision.Hold(Documents wanted) ->
                Stream.of(
                        new State(state.stored(), state.used(), wish, before, isDone),
                        new State(
                                new Documents(wanted.worker(), state.stored().frontEnd()),
                                state.used(),
                                wish,
                                before,
                                isDone),
                        new State(wanted, state.used(), wish, before, true));
        };
    }

    private static Decision decide(State state, Wish wish) {
        Stored stored = new Stored(
                Optional.of(state.stored().worker()), Optional.of(state.stored().frontEnd()));
        return new Rotation(() -> unused(state)).decide(stored, wish);
    }

    private static Identities unused(State state) {
        Set<String> inUse = new HashSet<>();
        Stream.of(state.stored(), state.used())
                .flatMap(documents -> Stream.of(documents.worker(), documents.frontEnd()))
                .map(IdentityDocument::authorities)
                .forEach(inUse::addAll);
        return IntStream.range(0, 10)
                .mapToObj(number -> Character.forDigit(number, 10))
                .filter(name -> !inUse.contains(name.toString()))
                .map(IdentityPool::named)
                .findFirst()
                .orElseThrow();
    }
}
