package io.tradeanalysis.worker;

import io.tradeanalysis.contract.assets.AssetInfo;
import io.tradeanalysis.worker.prices.PriceStore;
import io.tradeanalysis.worker.settings.PriceLocation;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the prices beside the start, so that the first caller finds them read, and says at its end which there are. */
final class PriceReport {

    private static final Logger LOG = LoggerFactory.getLogger(PriceReport.class);

    private final PriceLocation location;
    private final FutureTask<List<AssetInfo>> reading;

    private PriceReport(PriceLocation location, FutureTask<List<AssetInfo>> reading) {
        this.location = location;
        this.reading = reading;
    }

    /** Starts to read. */
    static PriceReport start(PriceStore prices, PriceLocation location) {
        FutureTask<List<AssetInfo>> reading = new FutureTask<>(prices::assets);
        Thread.ofPlatform().name("prices").daemon().start(reading);
        return new PriceReport(location, reading);
    }

    /** Waits until all is read, and says what there is. */
    void log() {
        try {
            report(reading.get());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof IOException)) {
                throw new IllegalStateException("reading prices", e.getCause());
            }
            LOG.warn("The prices can't be read now: {}", e.getCause().toString());
        }
    }

    private void report(List<AssetInfo> assets) {
        LOG.info("{} assets in {}", assets.size(), location);
        assets.stream()
                .filter(asset -> !asset.isUsable())
                .forEach(asset -> LOG.warn("{} can't be used: {}", asset.asset(), asset.problem()));
    }
}
