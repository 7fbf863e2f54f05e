package io.tradeanalysis.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.JavaFlags;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads when the worker does not start. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class WrongStartTest {

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Map<String, String> variables;

    @BeforeEach
    void makeARightStart() throws Exception {
        variables = RunningWorker.variables(
                RunningWorker.identities(folder.resolve("identities")), "TRADE_ANALYSIS_DATA=" + folder);
    }

    @Test
    void shouldSayInOneLineWhichSettingIsWrong() throws Exception {
        variables.put("TRADE_ANALYSIS_PORT", "70000");

        assertThat(lineOfFailedStart()).endsWith("TRADE_ANALYSIS_PORT: 70000 (expected: 0 .. 65535)");
    }

    @Test
    void shouldSayInOneLineThatItsPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            variables.put("TRADE_ANALYSIS_PORT", Integer.toString(taken.getLocalPort()));

            assertThat(lineOfFailedStart())
                    .endsWith("TRADE_ANALYSIS_PORT: %d (expected: a port that nothing else listens on at 127.0.0.1)"
                            .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void shouldSayInOneLineThatItsIdentityIsNone() throws Exception {
        Path noKey = Files.writeString(folder.resolve("key.pem"), "no key");
        variables.put("TRADE_ANALYSIS_TLS_KEY", noKey.toString());

        assertThat(lineOfFailedStart()).contains("TRADE_ANALYSIS_TLS_").contains(noKey.toString());
    }

    /** The error, which must be the only one, of a worker that ended with status 1. */
    private String lineOfFailedStart() throws Exception {
        Path output = folder.resolve("output.log");
        Process worker = OwnProcess.start(variables, output);
        try {
            assertThat(worker.waitFor()).isEqualTo(1);
        } finally {
            worker.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(output).stream()
                .filter(line -> !line.equals(JavaFlags.REMARK_ON_VECTORS) && !line.contains(" INFO "))
                .toList();
        assertThat(lines).singleElement().asString().contains(" ERROR ");
        return lines.getFirst();
    }
}
