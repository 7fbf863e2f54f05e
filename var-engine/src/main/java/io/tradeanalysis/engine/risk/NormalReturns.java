package io.tradeanalysis.engine.risk;

/**
 * The loss of one trade over one bar when its simple return is normal. A loss falls as the standard normal value that stands
 * for it rises, for long and short positions alike: loss(z) = -exposure * (drift + deviation * z), where the drift is the
 * mean return for a long position and its negative for a short one.
 *
 * @param exposure units times price when opened, in the asset's currency, above 0
 * @param drift mean gain of one bar as a share of the exposure
 * @param deviation standard deviation of the return, at least 0
 */
record NormalReturns(double exposure, double drift, double deviation) {

    static NormalReturns of(double exposure, int direction, double mean, double deviation) {
        return new NormalReturns(exposure, direction * mean, deviation);
    }

    /** The loss that a standard normal value stands for, in the asset's currency; negative is a gain. */
    double loss(double z) {
        return -exposure * (drift + deviation * z);
    }

    /** The loss that a distance of standard normal values makes. */
    double lossOfDistance(double distance) {
        return exposure * (deviation * distance);
    }
}
