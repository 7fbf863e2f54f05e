package io.tradeanalysis.engine.risk;

import io.tradeanalysis.engine.simulation.PathTail;
import java.util.Arrays;

/** Losses over several bars, from the worst of S paths. */
record DrawnPaths(double exposure, PathTail tail) implements DrawnLosses {

    @Override
    public SimulatedLosses near(Ranks ranks) {
        return new ModelLosses(exposure, tail);
    }

    @Override
    public double[] all() {
        return Arrays.stream(tail.gains())
                .map(share -> ModelLosses.loss(exposure, share))
                .toArray();
    }
}
