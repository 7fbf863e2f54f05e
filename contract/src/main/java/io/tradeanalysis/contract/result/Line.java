package io.tradeanalysis.contract.result;

import java.util.Arrays;

/**
 * A line that a strategy draws. The array belongs to the record: callers don't change it.
 *
 * @param name what it is, such as {@code SMA 100}
 * @param scale what its values are measured in
 * @param firstRow the first row of the series that has a value, from 0; the number of rows where none has
 * @param values from that row to the last one, each finite
 */
@SuppressWarnings("ArrayRecordComponent") // read-only by contract: a copy a call would cost more than it protects
public record Line(String name, Scale scale, int firstRow, double[] values) {

    /** What values are measured in. */
    public enum Scale {
        /** The asset's currency: drawn over the prices. */
        PRICE,
        /** 0 to 100: drawn under them. */
        INDEX
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Line line
                && name.equals(line.name)
                && scale == line.scale
                && firstRow == line.firstRow
                && Arrays.equals(values, line.values);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Line[%s, %d values from row %d]".formatted(name, values.length, firstRow);
    }
}
