package io.tradeanalysis.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformanceDocumentTest {

    private static final Machine MACHINE = new Machine("Processor", "AVX2", 2, "JVM 25", List.of("-Xa", "-Xb"), 0.25);
    private static final String EMPTY =
            "Before\n%s\nold\n%s\nAfter\n".formatted(PerformanceDocument.BEGIN, PerformanceDocument.END);

    private static Results.Part part(Figure... figures) {
        return new Results.Part(
                "kernels",
                "2026-01-02T03:04:05Z",
                "scripts/bench --kernels",
                MACHINE,
                List.of(figures),
                List.of(new Results.Table("Rates", List.of("job", "C"), List.of(List.of("points", "3e9")))));
    }

    @Test
    void shouldReplaceWhatIsBetweenTheMarkersAlone() {
        String text = PerformanceDocument.with(EMPTY, List.of(part()));

        assertThat(text)
                .startsWith("Before\n" + PerformanceDocument.BEGIN)
                .endsWith(PerformanceDocument.END + "\nAfter\n");
        assertThat(text).doesNotContain("\nold\n").contains("| points | 3e9 |");
        assertThat(PerformanceDocument.with(text, List.of(part()))).isEqualTo(text);
    }

    @Test
    void shouldSayWhereWhenAndHow() {
        assertThat(PerformanceDocument.with(EMPTY, List.of(part())))
                .contains("Processor, 2 cores, AVX2; JVM 25, flags `-Xa -Xb`; load before: 0.25.")
                .contains("2026-01-02T03:04:05Z, by `scripts/bench --kernels`.");
    }

    @Test
    void shouldSayOfEachTargetWhetherItIsMet() {
        String text = PerformanceDocument.with(
                EMPTY,
                List.of(part(
                        new Figure("kernel.points.numpy", 50, 49, 51),
                        new Figure("kernel.points.c", 0.949, 0.9, 0.97),
                        new Figure("start.worker", 2.5, 2.5, 2.5),
                        new Figure("memory.worker", 181, 181, 181),
                        new Figure("chain.throughput", 1234, 1234, 1234))));

        assertThat(row(text, "two points: over numpy")).endsWith("| >= 50 x | 50 x | 49 .. 51 | met |");
        assertThat(row(text, "two points: share of C")).endsWith("| >= 0.95 | 0.949 | 0.9 .. 0.97 | **missed** |");
        assertThat(row(text, "first answered call")).endsWith("| <= 2.5 s | 2.5 s |  | met |");
        assertThat(row(text, "idle memory of the worker")).endsWith("| <= 180 MB | 181 MB |  | **missed** |");
        assertThat(row(text, "throughput")).endsWith("| report | 1,234 |  | reported |");
        assertThat(row(text, "two threads")).endsWith("| >= 0.97 | not measured |  |  |");
    }

    private static String row(String text, String part) {
        return text.lines()
                .filter(line -> line.startsWith("| ") && line.contains(part))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldRefuseADocumentWithoutMarkers() {
        assertThatThrownBy(() -> PerformanceDocument.with("text", List.of())).hasMessageStartingWith("markers: ");
    }

    @Test
    void shouldReadWhatWasWrittenWithMoreInIt(@TempDir Path folder) throws IOException {
        Results.Part written = part(new Figure("kernel.points.c", 0.5, 0.4, 0.6));
        new Results(folder)
                .write("kernels", MACHINE, written.command(), written.figures(), written.tables(), Map.of("rounds", 3));
        Files.writeString(folder.resolve("README.md"), "not a result");

        List<Results.Part> read = new Results(folder).read();

        assertThat(read).hasSize(1);
        assertThat(read.getFirst())
                .usingRecursiveComparison()
                .ignoringFields("date")
                .isEqualTo(written);
    }
}
