package io.tradeanalysis.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.local.process.Children;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs that do not come to be; those that do are in {@code RunLocalProcessTest}. */
@Timeout(120)
class LocalRunTest {

    @TempDir
    Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Children children = new Children(Duration.ofSeconds(30));
    private StubProject project;

    @BeforeEach
    void layOut() throws IOException {
        project = StubProject.in(root);
    }

    @AfterEach
    void stopAll() {
        children.close();
    }

    @Test
    void shouldStartNothingWhenAPortIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            RunSettings settings = new RunSettings(
                    taken.getLocalPort(),
                    Optional.of(project.prices()),
                    1,
                    StubProject.freePort(),
                    StubProject.freePort());

            assertThat(run(settings, Duration.ofSeconds(1))).isEqualTo(LocalRun.FAILED);

            assertThat(err.toString())
                    .isEqualToNormalizingNewlines(
                            "Port %d, for the front end, is in use by another process: stop that one, or choose a port with --port.\n"
                                    .formatted(taken.getLocalPort()));
            assertThat(out.toString()).isEmpty();
            assertThat(root.resolve(".local")).doesNotExist();
        }
    }

    @Test
    void shouldStartNothingWhenSomethingIsNotBuilt() throws Exception {
        Files.delete(project.layout().jar(Role.WORKER));

        assertThat(run(settings(project.prices()), Duration.ofSeconds(1))).isEqualTo(LocalRun.FAILED);

        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "Not built: ec2-worker. Start with scripts/run-local, which builds what is missing.\n");
    }

    @Test
    void shouldSayWhoEndedTooEarlyAndWhatItsLogSays() throws Exception {
        RunSettings settings = settings(project.poison());

        assertThat(run(settings, Duration.ofSeconds(60))).isEqualTo(LocalRun.FAILED);

        assertThat(err.toString())
                .isEqualToNormalizingNewlines("""
                        Worker 1 ended (exit code 3) before everything was ready. The end of its log, %s/worker-%d.log:
                          poison.csv, line 1: not a price
                        """.formatted(project.layout().logs(), settings.workerPort()));
        assertThat(out.toString()).doesNotContain("Ready");
    }

    @Test
    void shouldGiveUpAfterAWhile() throws Exception {
        assertThat(run(settings(project.prices()), Duration.ZERO)).isEqualTo(LocalRun.FAILED);

        assertThat(err.toString())
                .startsWith("Not ready after 0 s: http://127.0.0.1:")
                .contains("/api/v1/assets GET got no answer. The logs in ");
    }

    private int run(RunSettings settings, Duration limit) throws IOException, InterruptedException {
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err));
        return new LocalRun(settings, project.layout(), children, terminal, limit).run();
    }

    private static RunSettings settings(Path prices) throws IOException {
        return new RunSettings(
                StubProject.freePort(), Optional.of(prices), 1, StubProject.freePort(), StubProject.freePort());
    }
}
