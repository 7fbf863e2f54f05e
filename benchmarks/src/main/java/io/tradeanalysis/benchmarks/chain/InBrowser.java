package io.tradeanalysis.benchmarks.chain;

import io.tradeanalysis.benchmarks.report.Results.Table;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The largest simulation of the golden trades in a real browser, by the page's own clock: from the click to the drawn page. */
final class InBrowser {

    private static final int WARM_UP = 6;
    private static final int TIMES = 21;

    private static final String READY = """
            new Promise((resolve) => {
              const look = () => document.readyState === 'complete' && document.getElementById('analyse')
                  ? resolve(true) : setTimeout(look, 50);
              look();
            })""";

    /** The result is there, its chart is drawn, and the frame after that has been painted. */
    private static final String ANALYSE = """
            (seed) => new Promise((resolve, reject) => {
              const form = document.getElementById('analysis-form');
              const inputs = {asset: 'AMZN', movingAverage: 20, window: 20, samples: 1000000, resources: 2, seed};
              for (const [name, value] of Object.entries(inputs)) {
                form.elements[name].value = value;
              }
              const painted = () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
              const look = () => {
                const result = document.getElementById('result');
                const chart = document.getElementById('chart');
                if (result?.dataset.seed === String(seed) && chart.dataset.ready === 'true') {
                  result.dataset.trades === '375' ? painted() : reject(new Error(result.dataset.trades));
                } else {
                  requestAnimationFrame(look);
                }
              };
              const start = performance.now();
              document.getElementById('analyse').click();
              look();
            })""";

    private final Path program;
    private final URI address;

    InBrowser(Path program, URI address) {
        this.program = program;
        this.address = address;
    }

    Measurement measure() {
        try (Chromium chromium = Chromium.start(program);
                Tab tab = Tab.of(chromium)) {
            tab.open(address);
            tab.evaluate(READY);
            IntStream.range(0, WARM_UP).forEach(seed -> analyse(tab, seed));
            return result(new Times(IntStream.range(WARM_UP, WARM_UP + TIMES)
                    .mapToObj(seed -> analyse(tab, seed))
                    .toList()));
        } catch (IOException e) {
            throw new IllegalStateException("the browser failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Double analyse(Tab tab, int seed) {
        return 1e6 * tab.evaluate("(%s)(%d)".formatted(ANALYSE, seed)).asDouble();
    }

    private static Measurement result(Times times) {
        return new Measurement(
                List.of(times.figure("chain.browser", nanos -> nanos / 1e9)),
                new Table(
                        "AMZN 20/20, S = 1,000,000, R = 2 in chromium, milliseconds of %d runs".formatted(TIMES),
                        List.of("time", "median", "quartiles"),
                        List.of(times.row("from the click to table and chart on the screen"))));
    }
}
