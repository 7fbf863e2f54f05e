package io.tradeanalysis.operations.google.gcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessGcloudTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldAddProjectFormatAndQuietness() throws IOException {
        Gcloud gcloud = new ProcessGcloud(program("echo \"$@\""), "p1");

        assertThat(gcloud.read("app", "describe").output().strip())
                .isEqualTo("app describe --project=p1 --format=json --quiet");
    }

    @Test
    void shouldHandOverItsInputAndTellBothOutputsApart() throws IOException {
        Gcloud gcloud = new ProcessGcloud(program("cat; echo problem >&2; exit 3"), "p1");

        Reply reply = gcloud.change("{\"a\":1}".getBytes(StandardCharsets.UTF_8), "secrets", "create");

        assertThat(reply.exitCode()).isEqualTo(3);
        assertThat(reply.json().path("a").asInt()).isEqualTo(1);
        assertThat(reply.errors()).isEqualTo("problem\n");
    }

    @Test
    void shouldSayWhatToInstall() {
        Gcloud gcloud = new ProcessGcloud(folder.resolve("none").toString(), "p1");

        assertThatThrownBy(() -> gcloud.read("app", "describe"))
                .isInstanceOf(GcloudException.class)
                .hasMessageContaining("gcloud is not on the PATH");
    }

    /** gcloud is a shell script, and what it starts must not go on alone. */
    @Test
    void shouldEndAllThatGcloudHasStartedWhenItIsInterrupted() throws Exception {
        Path pid = folder.resolve("pid");
        Gcloud gcloud = new ProcessGcloud(
                program("sleep 300 & echo $! > %1$s.new; mv %1$s.new %1$s; wait".formatted(pid)), "p1");
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread caller = Thread.ofPlatform().start(() -> {
            try {
                gcloud.change("app", "deploy");
            } catch (GcloudException e) {
                failure.complete(e);
            }
        });
        while (!Files.exists(pid)) {
            Thread.onSpinWait();
        }
        ProcessHandle started =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();

        caller.interrupt();

        assertThat(failure.get(1, TimeUnit.MINUTES)).hasMessage("interrupted");
        assertThat(started.onExit().get(1, TimeUnit.MINUTES).isAlive()).isFalse();
    }

    private String program(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("gcloud"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program.toString();
    }
}
