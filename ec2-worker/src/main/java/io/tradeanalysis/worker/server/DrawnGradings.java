package io.tradeanalysis.worker.server;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.worker.calls.Caller;
import io.tradeanalysis.worker.calls.Outcome;
import io.tradeanalysis.worker.calls.Places;
import io.tradeanalysis.worker.calls.PriceSource;
import io.tradeanalysis.worker.charts.Charts;
import io.tradeanalysis.worker.charts.Look;
import io.tradeanalysis.worker.compute.RiskUnavailableException;
import io.tradeanalysis.worker.grading.Gradings;
import java.io.IOException;
import java.util.List;

/** Gradings with pictures of their exceptions, all drawn from the same one, which may take all cores for a second. */
final class DrawnGradings {

    /** Gradings to be drawn at the same time, at most: so many the painter may have to draw beside the charts of analyses. */
    private static final int MOST_AT_ONCE = 8;

    private final Gradings gradings;
    private final Charts charts;
    private final Places places = new Places(MOST_AT_ONCE);

    DrawnGradings(Gradings gradings, Charts charts) {
        this.gradings = gradings;
        this.charts = charts;
    }

    /**
     * A grading with its pictures.
     *
     * @param pictures one for each look that was asked for; none where there is nothing to draw
     */
    record Drawn(Grading grading, List<byte[]> pictures) {}

    /**
     * Does one grading, and draws it in each of the looks.
     *
     * @throws IOException if the prices can't be had now
     * @throws RiskUnavailableException if the forecasts can't be made now
     */
    Outcome<Drawn> grade(
            AnalysisRequest request, boolean simulated, List<Look> looks, PriceSource prices, Caller caller)
            throws IOException, RiskUnavailableException, InterruptedException {
        if (looks.isEmpty()) {
            return gradings.grade(request, simulated, prices, caller)
                    .then(grading -> new Outcome.Done<>(new Drawn(grading, List.of())));
        }
        Listening listening = new Listening(caller);
        return places.take(() -> gradings.grade(request, simulated, prices, listening)
                .then(grading -> charts.draw(grading, looks, listening::isGoneOrToldOfNothingNew)
                        .then(pictures -> new Outcome.Done<>(new Drawn(grading, pictures)))));
    }

    /** A caller who goes on hearing that all blocks are done, while they are drawn: silence would mean a fault. */
    private static final class Listening implements Caller {

        private final Caller caller;
        private int blocks;

        private Listening(Caller caller) {
            this.caller = caller;
        }

        @Override
        public boolean isGone() {
            return caller.isGone();
        }

        @Override
        public void progress(int done, int of) {
            blocks = of;
            caller.progress(done, of);
        }

        private boolean isGoneOrToldOfNothingNew() {
            caller.progress(blocks, blocks);
            return caller.isGone();
        }
    }
}
