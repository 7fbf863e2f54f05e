package io.tradeanalysis.engine.risk;

import io.tradeanalysis.engine.simulation.ReturnQuantile;
import io.tradeanalysis.engine.simulation.Tail;
import java.util.Arrays;

/**
 * Losses over one bar, from the smallest of S uniforms by inversion.
 *
 * @param gain what a uniform stands for, as a share of the exposure
 */
record DrawnBar(double exposure, Tail tail, ReturnQuantile gain) implements DrawnLosses {

    @Override
    public SimulatedLosses near(Ranks ranks) {
        return new ModelLosses(
                exposure, tail.section(ranks.first(), ranks.depth()).by(gain));
    }

    @Override
    public double[] all() {
        return Arrays.stream(tail.gains(gain))
                .map(share -> ModelLosses.loss(exposure, share))
                .toArray();
    }
}
