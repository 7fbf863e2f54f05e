package io.tradeanalysis.cdk.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tradeanalysis.cdk.template.NeedsNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The functions that scripts/lib/synth is made of, run by bash on a folder made for them. */
@Timeout(60)
class SynthScriptTest {

    private static final Path SCRIPTS = Path.of("").toAbsolutePath().resolveSibling("scripts");

    @TempDir
    Path folder;

    @BeforeEach
    void makeAProject() throws IOException {
        write("pom.xml", "<project>\n  <version>1.2.3</version>\n</project>\n");
        Path java = write("jdk/bin/java", "#!/bin/sh\necho \"java $*\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void shouldNameWhatEachModuleIsBuiltFor() throws IOException {
        assertThat(run("for module in ec2-worker lambda lambda/setup local cdk-app; do artifact . $module; done"))
                .isEqualTo("""
                        ./ec2-worker/target/ec2-worker-1.2.3-app.jar
                        ./lambda/target/lambda-1.2.3-function.zip
                        ./lambda/setup/target/lambda-setup-1.2.3-function.zip
                        ./local/target/local-1.2.3-app.jar
                        ./cdk-app/target/cdk-app-1.2.3.jar
                        """);
    }

    @Test
    void shouldMakeDemoPricesUnlessTheContextNamesOthers() throws IOException {
        assertThat(run("demo_prices .")).endsWith("-jar ./local/target/local-1.2.3-app.jar demo-prices --root .\n");
        assertThat(run("CDK_CONTEXT_JSON='{\"env\":\"dev\",\"prices\":\"my/prices\"}' demo_prices ."))
                .isEmpty();
    }

    @Test
    void shouldBuildFirstAndHandOverTheArtifacts() throws IOException {
        assertThat(run("build() { echo build \"$@\"; }; demo_prices() { echo demo; }; synthesize ."))
                .startsWith("build . ec2-worker lambda lambda/setup local cdk-app\n")
                .endsWith(
                        "-cp ./cdk-app/target/cdk-app-1.2.3.jar:./cdk-app/target/lib/* io.tradeanalysis.cdk.Main ./ec2-worker/target/ec2-worker-1.2.3-app.jar ./lambda/target/lambda-1.2.3-function.zip ./lambda/setup/target/lambda-setup-1.2.3-function.zip demo\n");
    }

    @Test
    void shouldStopWhenTheBuildFails() throws IOException {
        assertThat(run("build() { return 1; }; synthesize . || true")).isEmpty();
    }

    @Test
    void shouldSatisfyShellcheck() throws IOException {
        assumeTrue(NeedsNode.Programs.isThere("shellcheck"), "there is no shellcheck on the PATH");

        assertThat(bash("cd '%s/..' && shellcheck -x scripts/lib/synth scripts/lib/environment.sh".formatted(SCRIPTS)))
                .isEmpty();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String run(String line) throws IOException {
        return bash("""
                set -euo pipefail
                for lib in jdk maven build environment; do . '%s/lib/'$lib.sh; done
                JAVA_HOME=$PWD/jdk
                %s
                """.formatted(SCRIPTS, line));
    }

    private String bash(String script) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of("bash", "-c", script))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().remove("CDK_CONTEXT_JSON");
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
