package io.tradeanalysis.engine.models;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeTerms;

/** What fitting a batch's model to the past of one of its trades gives. */
public sealed interface ModelFit {

    /** The model of the trade's returns. */
    record Fitted(ReturnModel model) implements ModelFit {}

    /**
     * There is none, and nothing takes its place.
     *
     * @param reason one sentence for the user
     */
    record NotFitted(String reason) implements ModelFit {}

    /** Fits the batch's model to the prices of a trade. */
    static ModelFit of(RiskBatch batch, TradeTerms trade) {
        return switch (batch.model()) {
            case NORMAL -> new Fitted(new ReturnModel.Normal(trade.meanReturn(), trade.returnDeviation()));
            case STUDENT_T -> studentT(returns(batch, trade));
            case BOOTSTRAP -> new Fitted(ReturnModel.Bootstrap.of(returns(batch, trade)));
            case FILTERED_HISTORICAL -> filtered(returns(batch, trade));
        };
    }

    /** A Student-t distribution of returns. */
    static ModelFit studentT(double[] returns) {
        return switch (StudentTFit.of(returns)) {
            case StudentTFit.Fitted(StudentTReturns fitted) -> new Fitted(ReturnModel.StudentT.of(fitted));
            case StudentTFit.NotFitted(String reason) -> new NotFitted(reason);
        };
    }

    /** A GARCH(1,1) model of returns. */
    static ModelFit filtered(double[] returns) {
        return switch (GarchFit.of(returns)) {
            case GarchFit.Fitted(FilteredReturns fitted) -> new Fitted(ReturnModel.Filtered.of(fitted));
            case GarchFit.NotFitted(String reason) -> new NotFitted(reason);
        };
    }

    private static double[] returns(RiskBatch batch, TradeTerms trade) {
        double[] prices = batch.prices();
        double[] returns = new double[trade.lastPrice() - trade.firstPrice()];
        for (int i = 0; i < returns.length; i++) {
            int row = trade.firstPrice() + i + 1;
            returns[i] = prices[row] / prices[row - 1] - 1;
        }
        return returns;
    }
}
