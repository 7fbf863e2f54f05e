package io.tradeanalysis.operations.google.gcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

    private String program(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("gcloud"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program.toString();
    }
}
