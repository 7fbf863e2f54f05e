package io.tradeanalysis.cdk.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tradeanalysis.cdk.template.NeedsNode;
import io.tradeanalysis.contract.environment.JavaFlags;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorkerBootTest {

    private final String script = script();

    @TempDir
    Path folder;

    @Test
    void shouldBeAShortScriptThatStopsAtTheFirstFailure() {
        assertThat(script)
                .startsWith("#!/bin/bash\n")
                .contains("\nset -euo pipefail\n")
                .doesNotContain("@");
        assertThat(script.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(8 * 1024);
    }

    @Test
    void shouldInstallJavaWithoutADisplayAndAFont() {
        assertThat(script)
                .contains("dnf install -y -q java-25-amazon-corretto-headless fontconfig dejavu-sans-fonts\n")
                .contains(
                        "aws s3 cp --only-show-errors --region 'us-west-1' 's3://assets/abc.jar' /opt/trade-analysis/worker.jar\n");
    }

    @Test
    void shouldSetTheVariablesInTheirOrderAndTheNameAtLast() {
        assertThat(between("cat >/etc/trade-analysis/worker.env <<'END'\n", "\nEND\n"))
                .isEqualTo("AWS_REGION=us-west-1\nJAVA_FLAGS=\"-Xa -Xb\"\nTRADE_ANALYSIS_BUCKET=prices$1");
        assertThat(script).contains("echo \"TRADE_ANALYSIS_NAME=$instance_id\" >>/etc/trade-analysis/worker.env\n");
    }

    @Test
    void shouldShipTheWorkersOutputAndThatOfItsStart() {
        JsonNode agent = new JsonMapper()
                .readTree(
                        between("cat >/opt/aws/amazon-cloudwatch-agent/etc/trade-analysis.json <<'END'\n", "\nEND\n"));
        JsonNode files = agent.at("/logs/logs_collected/files/collect_list");

        assertThat(files)
                .extracting(file -> file.get("file_path").asString())
                .containsExactly("/var/log/trade-analysis/worker.log", "/var/log/cloud-init-output.log");
        assertThat(files)
                .extracting(file -> file.get("log_stream_name").asString())
                .containsExactly("{instance_id}", "{instance_id}/cloud-init");
        assertThat(files)
                .allSatisfy(file ->
                        assertThat(file.get("log_group_name").asString()).isEqualTo("/trade-analysis/dev/worker"));
    }

    /** Logs tell what went wrong with all that comes after. */
    @Test
    void shouldShipLogsBeforeAnythingElse() {
        assertThat(script.indexOf("amazon-cloudwatch-agent-ctl"))
                .isPositive()
                .isLessThan(script.indexOf("java-25-amazon-corretto"));
    }

    @Test
    void shouldRunTheWorkerAsItsOwnUserWithLittleElse() {
        assertThat(between("cat >/etc/systemd/system/trade-analysis.service <<'END'\n", "\nEND\n")
                        .lines())
                .contains(
                        "User=trade-analysis",
                        "EnvironmentFile=/etc/trade-analysis/worker.env",
                        "ExecStart=/usr/bin/java $JAVA_FLAGS $CACHE_FLAG -jar /opt/trade-analysis/app/worker.jar",
                        "Restart=always",
                        "TimeoutStopSec=75",
                        "StandardOutput=append:/var/log/trade-analysis/worker.log",
                        "NoNewPrivileges=yes",
                        "ProtectSystem=strict",
                        "ProtectHome=yes",
                        "PrivateTmp=yes",
                        "CapabilityBoundingSet=")
                .noneMatch(line -> line.startsWith("MemoryDenyWriteExecute"));
    }

    @Test
    void shouldStartTheWorkerEvenIfItsJarCanNotBeUnpacked() {
        assertThat(script).contains("""
                extract --destination /opt/trade-analysis/app ||
                  install -D -m 0644 /opt/trade-analysis/worker.jar /opt/trade-analysis/app/worker.jar
                """);
    }

    /** The flag is written last, and only if there is a cache: so a worker never looks for one that is not there. */
    @Test
    void shouldMakeTheCacheOfLaterStartsOnceTheWorkerRuns() {
        assertThat(script)
                .containsSubsequence(
                        "systemctl enable --now logrotate.timer trade-analysis.service\n",
                        "if systemd-run",
                        "-XX:AOTCacheOutput=/var/cache/trade-analysis/worker.aot",
                        "-jar /opt/trade-analysis/app/worker.jar --train'",
                        "; then\n  touch -r /opt/trade-analysis/app/worker.jar /var/cache/trade-analysis/program\n",
                        "  echo 'CACHE_FLAG=-XX:AOTCache=/var/cache/trade-analysis/worker.aot' >>",
                        "else");
    }

    @Test
    void shouldStartJavaWithTheFlagsOfAWorker() {
        assertThat(WorkerVariables.JAVA_FLAGS)
                .endsWith(" " + String.join(" ", JavaFlags.worker()))
                .contains(" " + JavaFlags.VECTORS);
    }

    @Test
    void shouldSatisfyShellcheck() throws IOException, InterruptedException {
        assumeTrue(NeedsNode.Programs.isThere("shellcheck"), "there is no shellcheck on the PATH");
        Path file = Files.writeString(folder.resolve("boot.sh"), script);
        Process check = new ProcessBuilder(List.of("shellcheck", file.toString()))
                .redirectErrorStream(true)
                .start();

        assertThat(new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(check.waitFor()).isZero();
    }

    private String between(String start, String end) {
        int from = script.indexOf(start) + start.length();
        assertThat(script).contains(start);
        return script.substring(from, script.indexOf(end, from));
    }

    private static String script() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("AWS_REGION", "us-west-1");
        variables.put("JAVA_FLAGS", "\"-Xa -Xb\"");
        variables.put("TRADE_ANALYSIS_BUCKET", "prices$1");
        return new WorkerBoot(
                        "us-west-1",
                        "assets",
                        "abc.jar",
                        "/trade-analysis/dev/worker",
                        "TRADE_ANALYSIS_NAME",
                        variables,
                        Duration.ofSeconds(75))
                .script();
    }
}
