package io.tradeanalysis.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What an operator reads when the worker does not start. */
@ExtendWith(OutputCaptureExtension.class)
class WrongStartTest {

    @Test
    void shouldSayInOneLineWhichSettingIsWrong(@TempDir Path folder, CapturedOutput output) {
        assertThatThrownBy(() -> RunningWorker.start(folder, "data=" + folder, "port=70000"));

        assertThat(output.getAll().lines())
                .singleElement()
                .asString()
                .endsWith("TRADE_ANALYSIS_PORT: 70000 (expected: 0 .. 65535)");
    }

    @Test
    void shouldSayInOneLineThatItsPortIsTaken(@TempDir Path folder, CapturedOutput output) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> RunningWorker.start(folder, "data=" + folder, "port=" + taken.getLocalPort()));

            assertThat(output.getAll().lines())
                    .singleElement()
                    .asString()
                    .endsWith("TRADE_ANALYSIS_PORT: %d (expected: a port that nothing else listens on at 127.0.0.1)"
                            .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void shouldSayInOneLineThatItsIdentityIsNone(@TempDir Path folder, CapturedOutput output) throws Exception {
        Path noKey = Files.writeString(folder.resolve("key.pem"), "no key");

        assertThatThrownBy(() -> RunningWorker.start(folder, "data=" + folder, "tls.key=" + noKey));

        assertThat(output.getAll().lines())
                .singleElement()
                .asString()
                .contains("TRADE_ANALYSIS_TLS_")
                .contains(noKey.toString());
    }
}
