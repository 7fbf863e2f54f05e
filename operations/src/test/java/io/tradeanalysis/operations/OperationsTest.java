package io.tradeanalysis.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class OperationsTest {

    private final StringWriter errors = new StringWriter();
    private final CommandLine program = Operations.commandLine()
            .setErr(new PrintWriter(errors, true))
            .setOut(new PrintWriter(new StringWriter(), true));

    @ParameterizedTest
    @ValueSource(strings = {"destroy", "reap", "rotate-identity", "deploy-front-end"})
    void shouldExplainEveryCommand(String command) {
        assertThat(program.execute(command, "--help")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cost", "destroy", "reap", "rotate-identity", "deploy-front-end"})
    void shouldCallEveryCommandWhatAPersonTypes(String command) {
        StringWriter usage = new StringWriter();

        int status = Operations.commandLine(command)
                .setOut(new PrintWriter(usage, true))
                .execute("--help");

        assertThat(status).isZero();
        assertThat(usage.toString())
                .startsWith("Usage: scripts/" + command + " ")
                .doesNotContain("operations");
    }

    @Test
    void shouldRefuseAWrongNameInOneLine() {
        assertThat(program.execute("destroy", "--env", "PR_1", "--yes", "--no-google"))
                .isEqualTo(2);
        assertThat(errors)
                .hasToString(
                        "Invalid value for option '--env': 'PR_1' is not a name (expected: 1 to 12 of a-z, 0-9 and -, starting"
                                + " with a letter, not ending with -) (--help explains the options)\n");
    }

    @Test
    void shouldNotDestroyWithoutAConsent() {
        assertThat(program.execute("destroy", "--env", "pr-1", "--no-google")).isEqualTo(1);
        assertThat(errors).hasToString("There is no terminal to ask on: give --yes to destroy pr-1.\n");
    }
}
