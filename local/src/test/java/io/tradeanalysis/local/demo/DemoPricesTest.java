package io.tradeanalysis.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPricesTest {

    private static final String APPLE = "Date,Open,High,Low,Close,Adj Close,Volume\n2013-05-13,1,1,1,1,50.961628,7\n";
    private static final String SP500 = "date,open,high,low,close,adjclose,volume\n2000-01-03,1,1,1,1,1455.219971,7\n";

    @TempDir
    Path parent;

    private final List<String> said = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    @Test
    void shouldConvertThePublishedPrices() throws Exception {
        Path folder = prices(publishing(APPLE, SP500)).prepare();

        assertThat(children(folder)).containsExactlyInAnyOrder("AAPL.csv", "SP500.csv", "assets.csv");
        assertThat(folder.resolve("AAPL.csv")).hasContent(APPLE);
        assertThat(folder.resolve("SP500.csv"))
                .content()
                .contains("Adj Close")
                .contains("2000-01-03,1,1,1,1,1455.219971,7");
        assertThat(folder.resolve("assets.csv")).hasContent("asset,name,currency\nAAPL,Apple,USD\nSP500,S&P 500,USD\n");
        assertThat(asked).containsExactly("@observablehq/sample-datasets@1.0.1", "vega-datasets@3.2.1");
        assertThat(said).containsExactly("Fetching demo prices (Apple, S&P 500) with npm, the first time only ...");
    }

    @Test
    void shouldKeepThem() throws Exception {
        Path first = prices(publishing(APPLE, SP500)).prepare();
        said.clear();

        Path second = prices((packages, into) -> {
                    throw new AssertionError("asked again");
                })
                .prepare();

        assertThat(second).isEqualTo(first);
        assertThat(said).isEmpty();
    }

    @Test
    void shouldLeaveNothingBeside() throws Exception {
        prices(publishing(APPLE, SP500)).prepare();
        assertThat(children(parent)).containsExactly("demo-data");
    }

    @Test
    void shouldGenerateASeriesThatSaysSoWhenNoneCanBeFetched() throws Exception {
        Path folder = prices((packages, into) -> new FetchOutcome.Failed("npm is not installed"))
                .prepare();

        assertThat(children(folder)).containsExactlyInAnyOrder("DEMO.csv", "assets.csv");
        assertThat(folder.resolve("assets.csv")).hasContent("asset,name,currency\nDEMO,DEMO generated prices,USD\n");
        assertThat(said).last().isEqualTo("Using the generated series DEMO instead, since npm is not installed.");
        assertThat(children(parent)).containsExactly("demo-data-generated");
    }

    @Test
    void shouldTryAgainAfterAFailure() throws Exception {
        prices((packages, into) -> new FetchOutcome.Failed("npm is not installed"))
                .prepare();
        prices((packages, into) -> new FetchOutcome.Failed("npm is not installed"))
                .prepare();

        Path folder = prices(publishing(APPLE, SP500)).prepare();

        assertThat(folder).isEqualTo(parent.resolve("demo-data"));
    }

    @Test
    void shouldNotKeepHalfOfThePrices() throws Exception {
        Path folder = prices(publishing(APPLE, "date,open\n2000-01-03,1\n")).prepare();

        assertThat(folder).isEqualTo(parent.resolve("demo-data-generated"));
        assertThat(children(parent)).containsExactly("demo-data-generated");
        assertThat(said)
                .last()
                .isEqualTo("Using the generated series DEMO instead, since vega-datasets@3.2.1 is not as expected"
                        + " (no column High).");
    }

    private DemoPrices prices(PackageSource source) {
        return new DemoPrices(parent, source, said::add);
    }

    private PackageSource publishing(String apple, String sp500) {
        return (packages, into) -> {
            asked.addAll(packages);
            write(into.resolve("node_modules/@observablehq/sample-datasets/aapl.csv"), apple);
            write(into.resolve("node_modules/vega-datasets/data/sp500-2000.csv"), sp500);
            return new FetchOutcome.Fetched();
        };
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> children(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }
}
