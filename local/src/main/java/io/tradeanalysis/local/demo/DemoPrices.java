package io.tradeanalysis.local.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A folder of price files for those who bring none: real prices, fetched once and kept, or a generated series that says so
 * in its name. Prices of others are not part of this project, so they are taken from where they are published.
 */
public final class DemoPrices {

    private static final List<PublishedSeries> PUBLISHED = List.of(
            new PublishedSeries(
                    new DemoAsset("AAPL", "Apple", "USD"), "@observablehq/sample-datasets", "1.0.1", "aapl.csv"),
            new PublishedSeries(
                    new DemoAsset("SP500", "S&P 500", "USD"), "vega-datasets", "3.2.1", "data/sp500-2000.csv"));

    private static final DemoAsset GENERATED = new DemoAsset("DEMO", "DEMO generated prices", "USD");

    private final Path real;
    private final Path generated;
    private final PackageSource source;
    private final Consumer<String> say;

    /**
     * Demo prices that are kept in a folder.
     *
     * @param parent the folder that keeps them, in one folder each for real and generated ones
     * @param source where real ones are fetched from
     * @param say takes a line for the user
     */
    public DemoPrices(Path parent, PackageSource source, Consumer<String> say) {
        this.real = parent.resolve("demo-data");
        this.generated = parent.resolve("demo-data-generated");
        this.source = source;
        this.say = say;
    }

    /**
     * The folder with price files and their {@code assets.csv}; fetched or generated if it is not there yet.
     *
     * @throws IOException if it can't be written
     */
    public Path prepare() throws IOException, InterruptedException {
        if (Files.isDirectory(real)) {
            return real;
        }
        say.accept("Fetching demo prices (Apple, S&P 500) with npm, the first time only ...");
        return switch (fetch()) {
            case FetchOutcome.Fetched() -> real;
            case FetchOutcome.Failed(String reason) -> {
                say.accept("Using the generated series DEMO instead, since " + reason + ".");
                yield generate();
            }
        };
    }

    private FetchOutcome fetch() throws IOException, InterruptedException {
        try (NewFolder folder = NewFolder.beside(real);
                NewFolder packages = NewFolder.beside(real)) {
            List<String> names =
                    PUBLISHED.stream().map(PublishedSeries::packageAndVersion).toList();
            FetchOutcome outcome = source.fetch(names, packages.path());
            return outcome instanceof FetchOutcome.Failed ? outcome : convert(packages.path(), folder);
        }
    }

    private static FetchOutcome convert(Path packages, NewFolder folder) throws IOException {
        for (PublishedSeries series : PUBLISHED) {
            try (Reader published = Files.newBufferedReader(series.file(packages));
                    Writer ours = Files.newBufferedWriter(series.asset().file(folder.path()))) {
                PriceConverter.convert(published, ours);
            } catch (IOException e) {
                return new FetchOutcome.Failed(
                        "%s is not as expected (%s)".formatted(series.packageAndVersion(), e.getMessage()));
            }
        }
        DemoAsset.writeList(
                folder.path(), PUBLISHED.stream().map(PublishedSeries::asset).toList());
        folder.moveInPlace();
        return new FetchOutcome.Fetched();
    }

    private Path generate() throws IOException {
        if (Files.isDirectory(generated)) {
            return generated;
        }
        try (NewFolder folder = NewFolder.beside(generated)) {
            GeneratedSeries.write(Files.newBufferedWriter(GENERATED.file(folder.path())));
            DemoAsset.writeList(folder.path(), List.of(GENERATED));
            folder.moveInPlace();
        }
        return generated;
    }
}
