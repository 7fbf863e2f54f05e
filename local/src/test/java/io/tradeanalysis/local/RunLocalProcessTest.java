package io.tradeanalysis.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.local.run.StubProject;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, with the real gateway and stand-ins for worker and front end. */
@Timeout(120)
class RunLocalProcessTest {

    private static final int PROCESSES = 4;

    @TempDir
    Path root;

    private final List<String> said = new ArrayList<>();
    private int port;
    private int functionPort;
    private Process command;
    private BufferedReader output;

    @BeforeEach
    void startWithTwoWorkers() throws IOException {
        StubProject project = StubProject.in(root);
        port = StubProject.freePort();
        functionPort = StubProject.freePort();
        command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunLocal.class.getName(),
                        "--root=" + root,
                        "--port=" + port,
                        "--worker-port=" + StubProject.freePair(),
                        "--function-port=" + functionPort,
                        "--workers=2",
                        "--data=" + project.prices())
                .redirectErrorStream(true)
                .start();
        output = command.inputReader();
    }

    @AfterEach
    void leaveNothing() {
        command.descendants().forEach(ProcessHandle::destroyForcibly);
        command.destroyForcibly();
    }

    /** Java treats Ctrl-C alike, but a test may run where its signal is ignored. */
    @Test
    void shouldStopEverythingOnASignal() throws Exception {
        List<ProcessHandle> processes = awaitReady();
        assertThat(processes).hasSize(PROCESSES).allMatch(ProcessHandle::isAlive);

        signal(command.toHandle(), "TERM");

        assertThat(command.waitFor()).isEqualTo(143);
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(rest()).containsExactly("Stopping ...");
    }

    @Test
    void shouldSayWhatIsGoingOnInAFewLines() throws Exception {
        awaitReady();

        assertThat(said).hasSize(3);
        assertThat(said.getFirst())
                .isEqualTo("Starting the front end, 2 workers and the function gateway on the prices in "
                        + root.resolve("prices"));
        assertThat(said.get(1))
                .isEqualTo("Logs are in %s; Ctrl-C stops everything.".formatted(root.resolve(".local/logs")));
        assertThat(said.getLast()).isEqualTo("Ready: http://localhost:" + port);
    }

    @Test
    void shouldHostTheRealFunction() throws Exception {
        awaitReady();

        int status = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/calculate_var".formatted(functionPort)))
                                .POST(BodyPublishers.ofString("{}"))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();

        assertThat(status).isEqualTo(400);
    }

    @Test
    void shouldLeaveNoProcessEvenWhenKilled() throws Exception {
        List<ProcessHandle> processes = awaitReady();

        signal(command.toHandle(), "KILL");

        for (ProcessHandle process : processes) {
            process.onExit().get(60, TimeUnit.SECONDS);
        }
        assertThat(processes).hasSize(PROCESSES).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void shouldGoOnWithOneWorkerAndEndWithoutAny() throws Exception {
        List<ProcessHandle> processes = awaitReady();
        List<ProcessHandle> workers = processes.stream()
                .filter(process -> commandLine(process).contains("ec2-worker"))
                .toList();
        assertThat(workers).hasSize(2);

        signal(workers.getFirst(), "KILL");
        assertThat(output.readLine())
                .startsWith("Worker ")
                .contains("ended (exit code 137); the other workers go on. Its log: ");
        assertThat(command.isAlive()).isTrue();

        signal(workers.getLast(), "KILL");
        assertThat(output.readLine())
                .startsWith("Worker ")
                .contains("ended (exit code 137) and the others can't go on without it. The end of its log, ");
        assertThat(command.waitFor()).isEqualTo(1);
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void shouldEndWhenTheFrontEndEnds() throws Exception {
        List<ProcessHandle> processes = awaitReady();
        ProcessHandle frontEnd = processes.stream()
                .filter(process -> commandLine(process).contains("gae-app"))
                .findFirst()
                .orElseThrow();

        signal(frontEnd, "KILL");

        assertThat(command.waitFor()).isEqualTo(1);
        assertThat(rest()).first().asString().startsWith("The front end ended (exit code 137)");
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }

    private List<ProcessHandle> awaitReady() throws IOException {
        Optional<String> line = Optional.ofNullable(output.readLine());
        while (line.isPresent()) {
            said.add(line.get());
            if (line.get().startsWith("Ready: ")) {
                return command.children().toList();
            }
            line = Optional.ofNullable(output.readLine());
        }
        throw new AssertionError("never ready: " + said);
    }

    private List<String> rest() {
        return output.lines().toList();
    }

    private static String commandLine(ProcessHandle process) {
        return String.join(" ", process.info().arguments().orElse(new String[0]));
    }

    private static void signal(ProcessHandle process, String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }
}
