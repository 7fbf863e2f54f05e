package io.tradeanalysis.worker;

import io.tradeanalysis.contract.assets.AssetInfo;
import io.tradeanalysis.worker.prices.PriceStore;
import io.tradeanalysis.worker.settings.PriceLocation;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** Once the server listens, says which prices there are; so the first caller finds them read. */
record PriceReport(PriceStore prices, PriceLocation location) implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PriceReport.class);

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            List<AssetInfo> assets = prices.assets();
            LOG.info("{} assets in {}", assets.size(), location);
            assets.stream()
                    .filter(asset -> !asset.isUsable())
                    .forEach(asset -> LOG.warn("{} can't be used: {}", asset.asset(), asset.problem()));
        } catch (IOException e) {
            LOG.warn("The prices can't be read now: {}", e.toString());
        }
    }
}
