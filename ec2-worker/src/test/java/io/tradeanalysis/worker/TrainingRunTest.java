package io.tradeanalysis.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.JavaFlags;
import io.tradeanalysis.contract.environment.ProcessVariable;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TrainingRunTest {

    @Test
    void shouldEndSilentlyBesideAWorkerThatHasThePort(@TempDir Path folder) throws Exception {
        Path output = folder.resolve("output.log");
        try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> variables = RunningWorker.variables(
                    RunningWorker.identities(folder.resolve("identities")),
                    "TRADE_ANALYSIS_DATA=" + folder,
                    "TRADE_ANALYSIS_PORT=" + port.getLocalPort(),
                    ProcessVariable.METRICS + "=emf");

            Process training = OwnProcess.start(variables, output, JavaFlags.TRAIN);
            try {
                assertThat(training.waitFor()).as(Files.readString(output)).isZero();
            } finally {
                training.destroyForcibly();
            }
        }
        List<String> lines = Files.readAllLines(output);
        assertThat(lines.getLast()).endsWith("Trained");
        assertThat(lines).noneMatch(line -> line.startsWith("{")).noneMatch(line -> line.contains(" WARN "));
    }
}
