package io.tradeanalysis.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.local.process.Children;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A script stands in for npm: it prints the arguments that it was given. */
@Timeout(60)
class NpmPackagesTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final Children children = new Children(LONG);

    @AfterEach
    void stopAll() {
        children.close();
    }

    @Test
    void shouldInstallWithoutRunningScriptsAndWithoutATrace() throws Exception {
        FetchOutcome outcome = packages(npm("echo $*"), LONG).fetch(List.of("a@1", "@b/c@2"), folder);

        assertThat(outcome).isEqualTo(new FetchOutcome.Fetched());
        assertThat(log())
                .content()
                .contains("install --ignore-scripts --no-save")
                .endsWith("--prefix %s a@1 @b/c@2%n".formatted(folder));
    }

    @Test
    void shouldSayThatNpmFailed() throws Exception {
        FetchOutcome outcome = packages(npm("exit 1"), LONG).fetch(List.of("a@1"), folder);

        assertThat(outcome)
                .isEqualTo(new FetchOutcome.Failed("npm could not fetch them (%s says why)".formatted(log())));
    }

    @Test
    void shouldSayThatNpmIsNotThere() throws Exception {
        FetchOutcome outcome = packages("no-such-npm-here", LONG).fetch(List.of("a@1"), folder);

        assertThat(outcome).isEqualTo(new FetchOutcome.Failed("npm is not installed"));
    }

    @Test
    void shouldNotWaitForever() throws Exception {
        FetchOutcome outcome =
                packages(npm("exec sleep 600"), Duration.ofMillis(100)).fetch(List.of("a@1"), folder);

        assertThat(outcome).isEqualTo(new FetchOutcome.Failed("npm took longer than 0 s"));
    }

    @Test
    void shouldNotStartOnceEverythingIsStopping() throws Exception {
        children.close();

        FetchOutcome outcome = packages(npm("exit 0"), LONG).fetch(List.of("a@1"), folder);

        assertThat(outcome).isEqualTo(new FetchOutcome.Failed("the run is being stopped"));
    }

    private NpmPackages packages(String npm, Duration patience) {
        return new NpmPackages(children, npm, log(), patience);
    }

    private Path log() {
        return folder.resolve("npm.log");
    }

    private String npm(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("npm"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program.toString();
    }
}
