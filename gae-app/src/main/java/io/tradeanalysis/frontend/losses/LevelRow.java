package io.tradeanalysis.frontend.losses;

import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.frontend.result.Money;
import org.jspecify.annotations.Nullable;

/**
 * One confidence level in the table.
 *
 * @param level in percent
 * @param reason why its figures are missing; empty where they are there
 * @param valueAtRisk with the currency's sign
 * @param valueAtRiskInterval of 95 %
 * @param closedForm the model's exact Value at Risk; a dash where there is none
 * @param shortfall with the currency's sign
 * @param shortfallInterval of 95 %
 * @param closedFormShortfall the model's exact expected shortfall; a dash where there is none
 */
public record LevelRow(
        String level,
        String reason,
        String valueAtRisk,
        String valueAtRiskInterval,
        String closedForm,
        String shortfall,
        String shortfallInterval,
        String closedFormShortfall) {

    private static final String NONE = "–";

    static LevelRow of(RiskFigures figures, Money money) {
        String level = figures.confidence().percent() + " %";
        @Nullable Double valueAtRisk = figures.valueAtRisk();
        @Nullable Double shortfall = figures.expectedShortfall();
        if (valueAtRisk == null || shortfall == null) {
            return new LevelRow(level, whyNot(figures, money), "", "", "", "", "", "");
        }
        return new LevelRow(
                level,
                "",
                money.estimate(valueAtRisk, figures.interval()),
                between(figures.interval(), money),
                exact(figures.closedForm(), figures.interval(), money),
                money.estimate(shortfall, figures.expectedShortfallInterval()),
                between(figures.expectedShortfallInterval(), money),
                exact(figures.closedFormExpectedShortfall(), figures.expectedShortfallInterval(), money));
    }

    /** Where there are too few samples, the model's exact figures are there all the same. */
    private static String whyNot(RiskFigures figures, Money money) {
        String reason = figures.reason() == null ? "not defined" : figures.reason();
        @Nullable Double valueAtRisk = figures.closedForm();
        @Nullable Double shortfall = figures.closedFormExpectedShortfall();
        return valueAtRisk == null || shortfall == null
                ? reason
                : "%s Closed forms: VaR %s, ES %s."
                        .formatted(reason, money.amount(valueAtRisk), money.amount(shortfall));
    }

    private static String between(@Nullable Interval interval, Money money) {
        if (interval == null) {
            return NONE;
        }
        @Nullable Double upper = interval.upper();
        return upper == null
                ? money.amount(interval.lower()) + " or more, no upper end"
                : money.estimate(interval.lower(), interval) + " to " + money.estimate(upper, interval);
    }

    private static String exact(@Nullable Double value, @Nullable Interval interval, Money money) {
        return value == null ? NONE : money.estimate(value, interval);
    }
}
