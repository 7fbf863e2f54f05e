package io.tradeanalysis.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RunLocalTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldExplainItsOptions() {
        assertThat(execute("--help")).isZero();

        assertThat(out.toString())
                .startsWith("Usage: scripts/run-local")
                .contains("--port=N", "--data=DIR", "--workers=N", "--worker-port=N", "--function-port=N")
                .contains("(default: 8080)", "(default: 5555)", "(default: 5600)")
                .contains("130 Ctrl-C")
                .doesNotContain("--root")
                .doesNotContain("function-gateway");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void shouldSayEachMistakeInASentence() {
        assertThat(execute("--port", "x", "--workers=0")).isEqualTo(2);

        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                        --port: 'x' is not an integer between 1 and 65535.
                        --workers: '0' is not an integer between 1 and 10.
                        """);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void shouldSayWhichOptionItDoesNotKnow() {
        assertThat(execute("--prot", "8081")).isEqualTo(2);

        assertThat(err.toString()).isEqualToNormalizingNewlines("Unknown options: '--prot', '8081'. Try --help.\n");
    }

    @Test
    void shouldSayWhichOptionLacksItsValue() {
        assertThat(execute("--port")).isEqualTo(2);

        assertThat(err.toString())
                .isEqualToNormalizingNewlines("Missing required parameter for option '--port' (N). Try --help.\n");
    }

    private int execute(String... arguments) {
        CommandLine command = RunLocal.commandLine(Map.of());
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        command.setUsageHelpWidth(100);
        return command.execute(arguments);
    }
}
