package io.tradeanalysis.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DemoPricesCommandTest {

    @TempDir
    Path root;

    @Test
    void shouldPrintTheFolderAlone() throws IOException {
        Path there = Files.createDirectories(root.resolve(".local/demo-data"));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = RunLocal.commandLine(Map.of());
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));

        assertThat(command.execute("demo-prices", "--root", root.toString())).isZero();

        assertThat(out).hasToString(there + System.lineSeparator());
        assertThat(err).hasToString("");
    }
}
