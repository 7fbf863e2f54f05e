package io.tradeanalysis.operations.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.OperationException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotationTest {

    private static final EnvironmentName DEV = new EnvironmentName("dev");

    private final FakeStack stack = new FakeStack();
    private final List<String> events = stack.events;
    private final Deque<String> complaints = new ArrayDeque<>();

    @Test
    void shouldTakeThreeStepsAndLetBothSidesReadEach() {
        rotate(Optional.empty(), Optional.empty());

        assertThat(events)
                .containsExactly(
                        "look",
                        "copy keep",
                        "ask 2:trust",
                        "copy 2:trust",
                        "wait PT10M30S",
                        "look",
                        "ask 2:present",
                        "copy 2:present",
                        "wait PT10M30S",
                        "look",
                        "ask 2",
                        "copy 2",
                        "wait PT10M30S",
                        "look");
    }

    @Test
    void shouldTakeTheGivenLabelAndWait() {
        rotate(Optional.of("spring-2027"), Optional.of(Duration.ofSeconds(1)));

        assertThat(events)
                .contains("ask spring-2027:trust", "ask spring-2027:present", "ask spring-2027", "wait PT1S")
                .doesNotContain("wait PT10M30S");
    }

    @Test
    void shouldGoOnWithTheStepAtWhichItWasStopped() {
        stack.situation = new Situation("7:present", "7", Duration.ofMinutes(5));

        rotate(Optional.empty(), Optional.empty());

        assertThat(events)
                .filteredOn(event -> event.startsWith("ask") || event.startsWith("copy"))
                .containsExactly("copy 7:present", "ask 7:present", "copy 7:present", "ask 7", "copy 7");
    }

    @Test
    void shouldGoOnWithTheFirstStepToo() {
        stack.situation = new Situation("7:trust", "6", Duration.ofMinutes(5));

        rotate(Optional.of("7"), Optional.empty());

        assertThat(events)
                .filteredOn(event -> event.startsWith("ask"))
                .containsExactly("ask 7:trust", "ask 7:present", "ask 7");
    }

    @Test
    void shouldNotBeginAnotherChangeBeforeOneIsFinished() {
        stack.situation = new Situation("7:trust", "6", Duration.ofMinutes(5));

        assertThatThrownBy(() -> rotate(Optional.of("8"), Optional.empty()))
                .isInstanceOf(OperationException.class)
                .hasMessage("The change to 7 is not finished: run this without --label, or with it.");
        assertThat(events).isEmpty();
    }

    @Test
    void shouldOnlyCopyWhenTheLabelIsPresentedAlready() {
        stack.situation = new Situation("2", "2", Duration.ofMinutes(5));

        rotate(Optional.of("2"), Optional.empty());

        assertThat(events)
                .filteredOn(event -> event.startsWith("ask") || event.startsWith("copy"))
                .containsExactly("copy 2", "ask 2", "copy 2");
    }

    @Test
    void shouldNotBeginWhenTheFrontEndDoesNotAnswer() {
        complaints.addAll(List.of("503", "503", "503", "503", "503"));

        assertThatThrownBy(() -> rotate(Optional.empty(), Optional.empty())).hasMessage("503. Nothing was changed.");
        assertThat(events).noneMatch(event -> event.startsWith("ask"));
    }

    @Test
    void shouldStopAfterAStepThatTheFrontEndDoesNotSurvive() {
        complaints.addAll(List.of("", "503", "503", "503", "503", "503"));

        assertThatThrownBy(() -> rotate(Optional.empty(), Optional.empty()))
                .hasMessage("503. Run this again to go on from here.");
        assertThat(events).contains("copy 2:trust").doesNotContain("ask 2:present");
    }

    @Test
    void shouldAskAFrontEndAgainThatStumblesOnce() {
        complaints.addAll(List.of("", "503", ""));

        rotate(Optional.empty(), Optional.empty());

        assertThat(events).contains("ask 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "keep", "a:trust", "a b", "abcdefghijklmnopqrstuvwxyz0123456"})
    void shouldRefuseAWrongLabel(String label) {
        assertThatThrownBy(() -> rotate(Optional.of(label), Optional.empty()))
                .isInstanceOf(OperationException.class)
                .hasMessage("--label: %s (expected: 1 to 32 of A-Z, a-z, 0-9 and -, but not keep)", label);
        assertThat(events).isEmpty();
    }

    private void rotate(Optional<String> label, Optional<Duration> wait) {
        new Rotation(stack, stack::copied, this::complain, line -> {}, this::paused).rotate(DEV, label, wait);
    }

    private void paused(Duration wait) {
        if (wait.compareTo(Duration.ofSeconds(1)) == 0 || wait.compareTo(Duration.ofMinutes(1)) > 0) {
            events.add("wait " + wait);
        }
    }

    private Optional<String> complain() {
        events.add("look");
        return Optional.ofNullable(complaints.poll()).filter(complaint -> !complaint.isEmpty());
    }

    private static final class FakeStack implements IdentityStack {

        private final List<String> events = new ArrayList<>();
        private Situation situation = new Situation("keep", "1", Duration.ofMinutes(5));

        @Override
        public Situation read(EnvironmentName environment) {
            return situation;
        }

        @Override
        public void ask(EnvironmentName environment, String identity) {
            events.add("ask " + identity);
            situation = new Situation(identity, situation.presented(), situation.refresh());
        }

        @Override
        public byte[] frontEndDocument(EnvironmentName environment) {
            return situation.asked().getBytes(StandardCharsets.UTF_8);
        }

        private void copied(EnvironmentName environment, byte[] document) {
            events.add("copy " + new String(document, StandardCharsets.UTF_8));
        }
    }
}
