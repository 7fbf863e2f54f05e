package io.tradeanalysis.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.JavaFlags;
import io.tradeanalysis.identity.IdentityFolder;
import io.tradeanalysis.local.process.ChildSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {

    private final Plan plan = new Plan(
            new RunSettings(8081, Optional.empty(), 2, 6001, 5601),
            new ProjectLayout(Path.of("/project"), "1.2.3"),
            Path.of("/prices"),
            new IdentityFolder(Path.of("/identity")));

    @Test
    void shouldTellAWorkerItsAddressItsNeighboursAndItsIdentity() {
        assertThat(plan.worker(2).environment())
                .isEqualTo(Map.of(
                        "TRADE_ANALYSIS_ADDRESS", "127.0.0.1",
                        "TRADE_ANALYSIS_PORT", "6002",
                        "TRADE_ANALYSIS_NAME", "worker-2",
                        "TRADE_ANALYSIS_DATA", "/prices",
                        "TRADE_ANALYSIS_FUNCTION_URL", "http://127.0.0.1:5601",
                        "TRADE_ANALYSIS_TLS_CERTIFICATE", "/identity/server/certificate.pem",
                        "TRADE_ANALYSIS_TLS_KEY", "/identity/server/key.pem",
                        "TRADE_ANALYSIS_TLS_AUTHORITIES", "/identity/server/authorities.pem"));
    }

    @Test
    void shouldTellTheFrontEndItsAddressItsWorkersAndItsIdentity() {
        assertThat(plan.frontEnd().environment())
                .isEqualTo(Map.of(
                        "TRADE_ANALYSIS_ADDRESS", "127.0.0.1",
                        "PORT", "8081",
                        "TRADE_ANALYSIS_WORKERS", "127.0.0.1:6001,127.0.0.1:6002",
                        "TRADE_ANALYSIS_TLS_CERTIFICATE", "/identity/client/certificate.pem",
                        "TRADE_ANALYSIS_TLS_KEY", "/identity/client/key.pem",
                        "TRADE_ANALYSIS_TLS_AUTHORITIES", "/identity/client/authorities.pem"));
    }

    @Test
    void shouldRunTheJarsOfTheirModulesWithTheJavaThatRunsUs() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        assertThat(plan.worker(1).command())
                .startsWith(java)
                .endsWith("-jar", "/project/ec2-worker/target/app/ec2-worker-1.2.3-app.jar");
        assertThat(plan.frontEnd().command())
                .startsWith(java)
                .endsWith("-jar", "/project/gae-app/target/app/gae-app-1.2.3-app.jar");
        assertThat(plan.function().command())
                .startsWith(java)
                .endsWith("-jar", "/project/local/target/local-1.2.3-app.jar", "function-gateway", "--port", "5601");
    }

    @Test
    void shouldStartJavaWithTheFlagsOfEachProcess() {
        assertThat(plan.worker(1).command())
                .containsSequence(JavaFlags.worker())
                .contains(JavaFlags.VECTORS);
        assertThat(plan.function().command())
                .containsSequence(JavaFlags.functionHost())
                .contains(JavaFlags.VECTORS);
        assertThat(plan.frontEnd().command())
                .containsSequence(JavaFlags.frontEnd())
                .doesNotContain(JavaFlags.VECTORS);
    }

    /** What has no Java to ask names the flag itself. */
    @ParameterizedTest
    @ValueSource(strings = {"../pom.xml", "../var-engine/pom.xml", "../benchmarks/pom.xml", "../scripts/lib/jvm.sh"})
    void shouldNameTheFlagOfVectorsAlikeEverywhere(String file) throws IOException {
        assertThat(Files.readString(Path.of(file))).contains(JavaFlags.VECTORS);
    }

    @Test
    void shouldMeasureWithTheFlagsOfTheFunction() throws IOException {
        assertThat(Files.readString(Path.of("../scripts/lib/jvm.sh"))).contains(JavaFlags.function());
    }

    @Test
    void shouldGiveEveryProcessItsOwnLogNamedByItsPort() {
        assertThat(Stream.of(plan.function(), plan.worker(1), plan.worker(2), plan.frontEnd())
                        .map(ChildSpec::log)
                        .map(Path::toString))
                .containsExactly(
                        "/project/.local/logs/function-5601.log",
                        "/project/.local/logs/worker-6001.log",
                        "/project/.local/logs/worker-6002.log",
                        "/project/.local/logs/front-end-8081.log");
    }
}
