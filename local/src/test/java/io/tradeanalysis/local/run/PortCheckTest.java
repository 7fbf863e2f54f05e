package io.tradeanalysis.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void shouldSayWhichPortIsInUseByWhomAndWhatChangesIt() throws IOException {
        try (ServerSocket loopback = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket everywhere = new ServerSocket(0)) {
            List<String> problems = PortCheck.problems(List.of(
                    new PortUse(loopback.getLocalPort(), "the front end", "--port"),
                    new PortUse(everywhere.getLocalPort(), "worker 1", "--worker-port")));

            assertThat(problems)
                    .containsExactly(
                            "Port %d, for the front end, is in use by another process: stop that one, or choose a port with --port."
                                    .formatted(loopback.getLocalPort()),
                            "Port %d, for worker 1, is in use by another process: stop that one, or choose a port with --worker-port."
                                    .formatted(everywhere.getLocalPort()));
        }
    }

    @Test
    void shouldFindNothingWrongWithAFreePort() throws IOException {
        assertThat(PortCheck.problems(List.of(new PortUse(StubProject.freePort(), "the front end", "--port"))))
                .isEmpty();
    }
}
