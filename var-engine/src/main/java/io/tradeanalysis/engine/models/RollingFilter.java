package io.tradeanalysis.engine.models;

/** A GARCH filter that takes one return after the other. */
final class RollingFilter implements RollingFit {

    private final double[] returns;
    private FilteredReturns filtered;
    private int row;

    /** Nothing is to be filtered before the first forecast. */
    private boolean isFirst = true;

    RollingFilter(double[] returns, int row, FilteredReturns fitted) {
        this.returns = returns;
        this.row = row;
        this.filtered = fitted;
    }

    @Override
    public ModelFit next() {
        if (!isFirst) {
            row++;
            filtered = filtered.after(returns[row], GarchFit.MOST_RESIDUALS);
        }
        isFirst = false;
        return new ModelFit.Fitted(ReturnModel.Filtered.of(filtered));
    }
}
