package io.tradeanalysis.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.cdk.template.NeedsNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process as the CDK command line starts it. */
@NeedsNode
@Timeout(120)
class MainTest {

    @TempDir
    Path folder;

    @Test
    void shouldSayNothingButWhatIsWrong() throws Exception {
        assertThat(run(Map.of("CDK_CONTEXT_JSON", "{\"env\":\"Dev\",\"colour\":\"red\",\"aws:cdk:x\":1}")))
                .isEqualTo(new Ended(1, """
                        colour: unknown (expected: env, region, zones, endpointZones, architecture, instanceType, minWorkers, maxWorkers, allow, prices, owner, expiresAt, alarmEmail, monthlyBudget, vpcId, identity, image, quotaCheck, logDays)
                        env: Dev (expected: 1 to 12 of a-z, 0-9 and -, starting with a letter, not ending with -)
                        """));
    }

    private record Ended(int exitCode, String output) {}

    private Ended run(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "worker.jar",
                        "function.zip",
                        "setup.zip",
                        "prices")
                .redirectErrorStream(true);
        builder.environment().remove("CDK_DEFAULT_ACCOUNT");
        builder.environment().put("CDK_OUTDIR", folder.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
