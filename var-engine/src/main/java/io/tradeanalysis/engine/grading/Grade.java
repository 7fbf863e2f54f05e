package io.tradeanalysis.engine.grading;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.engine.simulation.Checkpoint;

/**
 * What back-tests say of one model's forecasts at one level.
 *
 * @param confidence the level c
 * @param exceptions where the loss was above VaR
 * @param kupiec whether they are as many as they should be
 * @param christoffersen whether they come independently, and both together
 * @param trafficLight the Basel Committee's light; absent but at 99 % and 250 graded bars or more
 * @param acerbiSzekely whether losses beyond VaR add up to what ES says; absent where an ES is not above 0
 */
public record Grade(
        ConfidenceLevel confidence,
        Exceptions exceptions,
        LikelihoodRatio kupiec,
        Christoffersen christoffersen,
        Outcome<TrafficLight> trafficLight,
        Outcome<AcerbiSzekely> acerbiSzekely) {

    /** What makes the test of ES draw from another sequence than the trades of the same seed. */
    private static final long OTHER_SEQUENCE = 0x6772616465L;

    /**
     * Grades forecasts.
     *
     * @param forecasts one model's, at one level
     * @param seed of the simulations that the test of ES needs; the same seed gives the same grade
     * @param checkpoint passed before each simulation
     */
    public static Grade of(Forecasts forecasts, long seed, Checkpoint checkpoint) {
        Exceptions exceptions = Exceptions.of(forecasts);
        Kupiec kupiec = new Kupiec(forecasts.size(), forecasts.tailProbability());
        return new Grade(
                forecasts.confidence(),
                exceptions,
                kupiec.test(exceptions.count()),
                Christoffersen.of(forecasts),
                TrafficLight.of(forecasts),
                AcerbiSzekely.of(forecasts, seed ^ OTHER_SEQUENCE, checkpoint));
    }
}
