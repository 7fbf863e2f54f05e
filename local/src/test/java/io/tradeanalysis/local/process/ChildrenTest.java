package io.tradeanalysis.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChildrenTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(200);

    @TempDir
    Path folder;

    private final Children children = new Children(LONG);
    private final Children impatient = new Children(SHORT);

    @AfterEach
    void stopAll() {
        children.close();
        impatient.close();
    }

    @Test
    void shouldStopEverythingItStarted() throws IOException {
        Child first = start(Programs.endless(log("first")));
        Child second = start(Programs.endless(log("second")));

        children.close();

        assertThat(first.handle().isAlive()).isFalse();
        assertThat(second.handle().isAlive()).isFalse();
    }

    @Test
    void shouldStopTheChildrenOfAChild() throws IOException {
        Child shell = start(Programs.shell("sleep 600 & sleep 600", log("shell")));
        List<ProcessHandle> grandchildren = awaitDescendants(shell, 2);

        children.close();

        assertThat(grandchildren).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void shouldKillWhatDoesNotListen() throws IOException, InterruptedException {
        Path fifo = folder.resolve("ready");
        new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor();
        Child stubborn =
                impatient.start(Programs.stubborn(fifo, log("stubborn"))).orElseThrow();
        awaitLine(fifo);

        impatient.close();

        assertThat(stubborn.handle().isAlive()).isFalse();
        assertThat(stubborn.exitCode()).hasValue(128 + 9);
    }

    @Test
    void shouldStopOneAndLeaveTheOthers() throws IOException {
        Child one = start(Programs.endless(log("one")));
        Child other = start(Programs.endless(log("other")));

        children.stop(one);

        assertThat(one.handle().isAlive()).isFalse();
        assertThat(other.handle().isAlive()).isTrue();
    }

    @Test
    void shouldStartNothingOnceStopped() throws IOException {
        children.close();

        assertThat(children.start(Programs.endless(log("late")))).isEmpty();
        assertThat(children.isStopping()).isTrue();
    }

    @Test
    void shouldPassVariablesAndKeepWhatAChildPrints() throws IOException, InterruptedException {
        Path log = log("talker");
        Child child = start(Programs.shell("echo $GREETING; echo oops >&2; exit 7", Map.of("GREETING", "hello"), log));

        assertThat(child.awaitExit(LONG)).isTrue();

        assertThat(child.exitCode()).hasValue(7);
        assertThat(log).hasContent("hello\noops");
    }

    @Test
    void shouldTellAChildALine() throws IOException, InterruptedException {
        Path log = log("listener");
        Child child = start(Programs.shell("read line; echo heard $line", log));

        child.tell("you");

        assertThat(child.awaitExit(LONG)).isTrue();
        assertThat(log).hasContent("heard you");
        child.tell("nobody");
    }

    @Test
    void shouldFindTheFirstThatEnds() throws IOException, InterruptedException {
        Child endless = start(Programs.endless(log("endless")));
        assertThat(Child.awaitFirstExit(List.of(endless), SHORT)).isEmpty();
        assertThat(endless.exitCode()).isEmpty();

        Child short1 = start(Programs.shell("exit 3", log("short")));

        assertThat(Child.awaitFirstExit(List.of(endless, short1))).isSameAs(short1);
    }

    @Test
    void shouldFailToStartWhatIsNotThere() {
        ChildSpec missing = new ChildSpec("missing", List.of("no-such-program-here"), Map.of(), log("missing"));

        assertThatThrownBy(() -> children.start(missing)).isInstanceOf(IOException.class);
    }

    private Child start(ChildSpec spec) throws IOException {
        return children.start(spec).orElseThrow();
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private static void awaitLine(Path fifo) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(fifo)) {
            reader.readLine();
        }
    }

    private static List<ProcessHandle> awaitDescendants(Child child, int count) {
        List<ProcessHandle> found = child.handle().descendants().toList();
        while (found.size() < count) {
            Thread.onSpinWait();
            found = child.handle().descendants().toList();
        }
        return found;
    }
}
