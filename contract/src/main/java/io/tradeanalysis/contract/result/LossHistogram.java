package io.tradeanalysis.contract.result;

import java.util.List;

/**
 * How the simulated losses of one trade are spread. Money is in the asset's currency; a loss is positive, a gain negative.
 *
 * @param from the lower edge of the first bin
 * @param width of each bin, above 0; 0 with a single bin where all losses are the same
 * @param counts how many losses lie in each bin, its upper edge left to the next one; at least one bin
 * @param below how many losses are smaller than the first bin's
 * @param above how many losses are larger than the last bin's
 * @param smallest the smallest loss
 * @param mean the mean of all losses
 * @param largest the largest loss
 */
public record LossHistogram(
        double from,
        double width,
        List<Integer> counts,
        int below,
        int above,
        double smallest,
        double mean,
        double largest) {

    /** Copies the list. */
    public LossHistogram {
        counts = List.copyOf(counts);
    }

    /** The edge between a bin and the one before it. */
    public double edge(int bin) {
        return from + bin * width;
    }

    /** The upper edge of the last bin. */
    public double to() {
        return edge(counts.size());
    }
}
