package io.tradeanalysis.operations.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CostCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** By hand: 0.106 + 10 * 0.096/730 + 13 * 0.30/730 + 0.028 + 0.01 + 0.03 + 2 * 0.40/730 + 9 * 0.10/730 + 3 / 730. */
    @Test
    void shouldAddUpAnIdleHour() {
        assertThat(run()).isZero();
        assertThat(out.toString())
                .contains("| worker | 1 x $0.106/h | 0.1060 |")
                .contains("| interface endpoints x zones | 3 x $0.01/h | 0.0300 |")
                .contains("| **together** |  | 0.1871 |");
    }

    @Test
    void shouldLeaveOutEndpointsOfAnothersNetwork() {
        assertThat(run("--endpoint-zones", "0")).isZero();
        assertThat(out.toString()).doesNotContain("interface endpoints").contains("| **together** |  | 0.1571 |");
    }

    /** By hand: 1000 * 200 ms / 2 / 3,600,000 * 0.106 = 0.002944; 1000 * 102,400 / 2^30 * 0.098 = 0.009346. */
    @Test
    void shouldBillWorkersByProcessorTime(@TempDir Path folder) throws IOException {
        Path result = result(folder, "ec2", 100 * 1024);
        assertThat(run("--analysis", result.toString())).isZero();
        assertThat(out.toString())
                .contains("| worker | 1000 x 200 ms / 2 processors x $0.106/h | 0.0029 |")
                .contains("| answers, balancer and internet | 1000 x 100 KiB x $0.098/GiB | 0.0093 |")
                .contains("| **together** |  | 0.0123 |");
    }

    /** By hand: 1000 * 0.2 s * 1769/1024 GB * 0.0000166667 = 0.005758; 1000 * 2 * 0.0000037 = 0.0074. */
    @Test
    void shouldBillTheFunctionByMemoryTimeAndCalls(@TempDir Path folder) throws IOException {
        Path result = result(folder, "lambda", 1024);
        assertThat(run("--analysis", result.toString())).isZero();
        assertThat(out.toString()).contains("| 0.0058 |").contains("| 0.0074 |");
    }

    @Test
    void shouldRefuseAFileThatIsNoResult(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), "{}");
        assertThat(run("--analysis", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("x.json: no result of an analysis");
    }

    @Test
    void shouldRefuseAnImpossibleShape() {
        assertThat(run("--workers", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("workers: 0 (expected: >= 1)");
    }

    private static Path result(Path folder, String compute, int size) throws IOException {
        String json = "{\"measured\":{\"compute\":\"%s\",\"resourcesUsed\":2,\"cpuMillis\":200}}".formatted(compute);
        return Files.writeString(folder.resolve("result.json"), json + " ".repeat(size - json.length()));
    }

    private int run(String... arguments) {
        return new CommandLine(new CostCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
