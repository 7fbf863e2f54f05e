package io.tradeanalysis.contract.result;

/**
 * The Basel Committee's traffic light (1996): the exceptions of the last 250 graded bars at 99 %.
 *
 * @param zone the light
 * @param exceptions of the last 250 bars, 0 .. 250
 * @param plusFactor what the Committee adds to a bank's multiplier of 3, 0 .. 1
 */
public record BaselLight(Zone zone, int exceptions, double plusFactor) {

    /** The lights. */
    public enum Zone {
        /** Nothing to say against the model. */
        GREEN,
        /** Right and wrong models may both come here. */
        YELLOW,
        /** The model is almost certainly wrong. */
        RED
    }
}
