package io.tradeanalysis.engine.risk;

import io.tradeanalysis.engine.simulation.Tail;
import java.util.Arrays;

/** Losses over one bar with normal returns, from the smallest of S uniforms. */
record DrawnNormalBar(NormalReturns returns, Tail tail) implements DrawnLosses {

    @Override
    public SimulatedLosses near(Ranks ranks) {
        return new NormalLosses(returns, tail.section(ranks.first(), ranks.depth()));
    }

    @Override
    public double[] all() {
        return Arrays.stream(tail.normals()).map(returns::loss).toArray();
    }
}
