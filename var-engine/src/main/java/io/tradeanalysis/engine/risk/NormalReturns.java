package io.tradeanalysis.engine.risk;

import io.tradeanalysis.contract.batch.TradeTerms;
import org.apache.commons.statistics.distribution.NormalDistribution;

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

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    static NormalReturns of(TradeTerms trade, int units) {
        return new NormalReturns(
                units * trade.openPrice(), trade.signal().direction() * trade.meanReturn(), trade.returnDeviation());
    }

    /** The loss that a standard normal value stands for, in the asset's currency; negative is a gain. */
    double loss(double z) {
        return -exposure * (drift + deviation * z);
    }

    /** The loss that a distance of standard normal values makes. */
    double lossOfDistance(double distance) {
        return exposure * (deviation * distance);
    }

    /** The exact Value at Risk: the loss at the standard normal quantile of 1 - c. */
    double valueAtRisk(double confidence) {
        return loss(STANDARD_NORMAL.inverseSurvivalProbability(confidence));
    }

    /** The exact expected shortfall: the loss at -phi(z) / (1 - c), z being the quantile of 1 - c (McNeil, Frey and Embrechts 2015, 2.14). */
    double expectedShortfall(double confidence) {
        double z = STANDARD_NORMAL.inverseSurvivalProbability(confidence);
        return loss(-STANDARD_NORMAL.density(z) / (1 - confidence));
    }
}
