package io.tradeanalysis.local.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that pipelines run, with programs in the place of the clouds' own. */
@Timeout(60)
class PipelineScriptsTest {

    private static final Path SCRIPTS = Path.of("").toAbsolutePath().resolveSibling("scripts");

    @TempDir
    Path folder;

    @Test
    void shouldLookForDriftInEveryEnvironmentAndSayWhichHasIt() throws IOException {
        program("aws", "printf 'dev\\npr-1\\npr-2\\n'; echo \"$@\" >%s/asked".formatted(folder));
        program("npx", "echo \"$@\"; case $* in *env=pr-1*) echo its error >&2; exit 1;; esac");

        Shell shell = run("drift", Map.of(), "--region", "eu-west-1");

        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.output())
                .containsSubsequence(
                        "Environment dev in eu-west-1: nothing was changed by hand. The CDK says:\n",
                        "env=dev -c region=eu-west-1",
                        "Environment pr-1 in eu-west-1: changed by hand, or not to be looked at. The CDK says:\n",
                        "env=pr-1 -c region=eu-west-1",
                        "its error",
                        "env=pr-2 -c region=eu-west-1")
                .endsWith(
                        "Changed by hand, or not to be looked at: pr-1 in eu-west-1. What was found is said above.\n");
        assertThat(folder.resolve("asked")).content().contains("--region eu-west-1", "trade-analysis");
    }

    @Test
    void shouldBeContentWithoutDrift() throws IOException {
        program("aws", "echo dev");
        program("npx", "echo No drift detected");

        assertThat(run("drift", Map.of()))
                .isEqualTo(
                        new Shell(
                                0,
                                "Environment dev in us-west-1: nothing was changed by hand. The CDK says:\nNo drift detected\nNothing was changed by hand in us-west-1. Looked at: dev.\n"));
    }

    @Test
    void shouldNotTakeAnAccountThatCanNotBeAskedForOneWithoutDrift() throws IOException {
        program("aws", "echo 'no credentials' >&2; exit 255");

        assertThat(run("drift", Map.of()).exitCode()).isEqualTo(255);
    }

    @Test
    void shouldTellAPullRequestWhatFailedAndWhereTheLogIs() throws IOException {
        assertThat(comment("tools: success\ndeploy on AWS: failure\nfront end: skipped\n", ""))
                .isEqualTo(
                        new Shell(
                                0,
                                "**The environment `pr-7` does not run this change** (deploy on AWS: failure). [The log](https://log) says why."
                                        + " What there is of it costs money until this request is closed, which tears it down.\n"));
    }

    @Test
    void shouldTellAPullRequestThatItsEnvironmentIsGoneOrNot() throws IOException {
        assertThat(comment("tear-down: success\n", "").output())
                .isEqualTo("The environment `pr-7` is torn down; the receipt is with [the run](https://log).\n");
        assertThat(comment("tear-down: cancelled\n", "").output())
                .startsWith(
                        "**The environment `pr-7` is not torn down** (tear-down: cancelled). [The log](https://log)")
                .contains("`scripts/destroy --env pr-7`");
    }

    private Shell comment(String steps, String address) throws IOException {
        return run(
                "lib/comment", Map.of("STEPS", steps, "ADDRESS", address, "ENVIRONMENT", "pr-7", "LOG", "https://log"));
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private Shell run(String script, Map<String, String> variables, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(SCRIPTS.resolve(script).toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
        builder.environment().putAll(variables);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Shell(process.onExit().join().exitValue(), output);
    }

    private record Shell(int exitCode, String output) {}
}
