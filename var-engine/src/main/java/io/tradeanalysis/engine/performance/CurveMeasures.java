package io.tradeanalysis.engine.performance;

import io.tradeanalysis.contract.result.Figure;
import io.tradeanalysis.contract.result.PerformanceMeasures;
import org.jspecify.annotations.Nullable;

/** The measures of a growth path. */
final class CurveMeasures {

    /** A fall below this comes from rounding. */
    private static final double ROUNDING = 1e-13;

    private final GrowthPath path;
    private final Calendar calendar;
    private final int lastRow;

    private CurveMeasures(GrowthPath path, Calendar calendar) {
        this.path = path;
        this.calendar = calendar;
        this.lastRow = path.firstRow() + path.bars();
    }

    /**
     * All measures.
     *
     * @param drawdown that of the equity along the path
     */
    static PerformanceMeasures of(GrowthPath path, double[] drawdown, Calendar calendar) {
        if (path.bars() == 0) {
            return PerformanceMeasures.undefined("no bar after the first trade");
        }
        if (path.isBeyondRange()) {
            return PerformanceMeasures.undefined("the capital grew beyond what can be computed");
        }
        CurveMeasures measures = new CurveMeasures(path, calendar);
        return path.lostOn().isPresent()
                ? measures.ofLoss(path.lostOn().getAsInt())
                : measures.ofReturns(maximumOf(drawdown));
    }

    /** After the loss there are no returns, and so no ratios. */
    private PerformanceMeasures ofLoss(int row) {
        Figure none = Figure.undefined("all capital was lost on " + calendar.date(row));
        return new PerformanceMeasures(Figure.of(-1), annualReturn(), none, none, none, Figure.of(1), none);
    }

    private PerformanceMeasures ofReturns(double maximumDrawdown) {
        Figure annualReturn = annualReturn();
        ReturnMeasures returns = new ReturnMeasures(path.returns(), calendar.barsPerYear());
        return new PerformanceMeasures(
                Figure.of(path.last() - 1),
                annualReturn,
                returns.annualVolatility(),
                returns.sharpeRatio(),
                returns.sortinoRatio(),
                Figure.of(maximumDrawdown),
                calmarRatio(annualReturn, maximumDrawdown));
    }

    /** Compounded. Less than a year is not scaled up (GIPS 2010, provision 5.A.4). */
    private Figure annualReturn() {
        return calendar.isAYear(path.firstRow(), lastRow)
                ? Figure.of(StrictMath.pow(path.last(), 1 / calendar.years(path.firstRow(), lastRow)) - 1)
                : Figure.undefined("less than a year");
    }

    /** Young (1991), over the whole course rather than its last three years. */
    private static Figure calmarRatio(Figure annualReturn, double maximumDrawdown) {
        @Nullable Double yearly = annualReturn.value();
        if (yearly == null) {
            return annualReturn;
        }
        return maximumDrawdown < ROUNDING
                ? Figure.undefined("the capital never fell")
                : Figure.of(yearly / maximumDrawdown);
    }

    private static double maximumOf(double[] values) {
        double maximum = 0;
        for (double value : values) {
            maximum = Math.max(maximum, value);
        }
        return maximum;
    }
}
