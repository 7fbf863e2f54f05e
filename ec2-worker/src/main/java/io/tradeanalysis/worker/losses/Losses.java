package io.tradeanalysis.worker.losses;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.contract.result.TradeLosses;
import io.tradeanalysis.engine.analysis.AnalysisPlan;
import io.tradeanalysis.engine.analysis.Engine;
import io.tradeanalysis.engine.risk.LossSpread;
import io.tradeanalysis.worker.calls.Caller;
import io.tradeanalysis.worker.calls.Outcome;
import io.tradeanalysis.worker.calls.Outlines;
import io.tradeanalysis.worker.calls.Places;
import io.tradeanalysis.worker.calls.PriceSource;
import io.tradeanalysis.worker.calls.Waiting;
import io.tradeanalysis.worker.compute.BackEnds;
import io.tradeanalysis.worker.compute.RiskUnavailableException;
import io.tradeanalysis.worker.compute.RunningWork;
import io.tradeanalysis.worker.compute.ShedException;
import io.tradeanalysis.worker.prices.PriceLookup;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Simulates all losses of single trades, on this machine's cores. Several threads may use it at once. */
public final class Losses {

    /** Each keeps all samples of a trade while it works, up to 40 MB. */
    private static final int MOST_AT_ONCE = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Losses.class);

    private final BackEnds backEnds;
    private final Places places = new Places(MOST_AT_ONCE);

    /** @param backEnds where samples are drawn */
    public Losses(BackEnds backEnds) {
        this.backEnds = backEnds;
    }

    /**
     * Simulates the losses of one trade of an analysis.
     *
     * @param number of the trade, from 1
     * @throws IOException if the prices can't be had now
     * @throws RiskUnavailableException if the losses can't be simulated now
     */
    public Outcome<TradeLosses> show(AnalysisRequest request, int number, PriceSource prices, Caller caller)
            throws IOException, RiskUnavailableException, InterruptedException {
        return places.take(() -> prices.use(found -> show(request, number, found, caller)));
    }

    private Outcome<TradeLosses> show(AnalysisRequest request, int number, PriceLookup.Found found, Caller caller)
            throws RiskUnavailableException, InterruptedException {
        return Outlines.ofTrades(request, found.prices())
                .then(outline -> number < 1 || number > outline.trades()
                        ? Outcome.Refused.of(new FieldError(FieldNames.TRADE, range(outline.trades())))
                        : run(outline.plan(), request, number, found, caller));
    }

    private static String range(int trades) {
        return trades == 0 ? "None: this analysis has no trades" : "Only 1 to %,d".formatted(trades);
    }

    private Outcome<TradeLosses> run(
            AnalysisPlan plan, AnalysisRequest request, int number, PriceLookup.Found found, Caller caller)
            throws RiskUnavailableException, InterruptedException {
        RiskBatch trade = plan.batchOf(number - 1);
        try (RunningWork<LossSpread> running = backEnds.spread(trade)) {
            if (!Waiting.untilOver(running, 1, caller)) {
                LOG.info("{}: the caller of a trade's losses went away", request.asset());
                return new Outcome.Abandoned<>();
            }
            LossSpread spread = running.results().getFirst();
            return new Outcome.Done<>(new TradeLosses(
                    request,
                    found.currency(),
                    number,
                    plan.trades().size(),
                    plan.result(spread.risk()),
                    spread.histogram().orElse(null),
                    Engine.version(request.model()),
                    found.prices().sha256()));
        } catch (ShedException e) {
            LOG.info("{}: a trade's losses shed, {}", request.asset(), e.getMessage());
            return new Outcome.Shed<>(e.retryAfter());
        }
    }
}
