package io.tradeanalysis.frontend.fake;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.LossHistogram;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.contract.result.TradeLosses;
import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.workerapi.mapping.LossesMapping;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.v1.ShowLossesEvent;
import io.tradeanalysis.workerapi.v1.ShowLossesRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Losses of a trade, as a worker tells them: of four bins from -200 to 200, one loss left of them and two right. */
public final class CannedLosses {

    /** Of the trade that is asked for, of three. */
    public static ShowLossesEvent done(ShowLossesRequest asked) {
        return of(
                asked,
                new LossHistogram(-200, 100, List.of(10, 40, 40, 7), 1, 2, -321.5, 12.25, 432.5),
                new RiskFigures(
                        ConfidenceLevel.of("0.95"),
                        150.0,
                        new Interval(120, 180.0),
                        190.0,
                        new Interval(160, 220.0),
                        148.0,
                        191.0,
                        null));
    }

    /** Without losses. */
    public static ShowLossesEvent withoutModel(ShowLossesRequest asked) {
        TradeLosses losses = losses(
                asked,
                null,
                new RiskFigures(ConfidenceLevel.of("0.95"), null, null, null, null, null, null, "No model fits."));
        return ShowLossesEvent.newBuilder()
                .setLosses(LossesMapping.toMessage(losses))
                .build();
    }

    /** A refusal. */
    public static ShowLossesEvent refused(FieldError error) {
        return ShowLossesEvent.newBuilder()
                .setRefusal(RequestMapping.toMessage(List.of(error)))
                .build();
    }

    private static ShowLossesEvent of(ShowLossesRequest asked, LossHistogram histogram, RiskFigures figures) {
        return ShowLossesEvent.newBuilder()
                .setLosses(LossesMapping.toMessage(losses(asked, histogram, figures)))
                .build();
    }

    private static TradeLosses losses(ShowLossesRequest asked, @Nullable LossHistogram histogram, RiskFigures figures) {
        return new TradeLosses(
                RequestMapping.toContract(asked.getInputs()),
                "USD",
                asked.getNumber(),
                3,
                new TradeResult(
                        Signal.SELL,
                        LocalDate.of(2019, 3, 4),
                        LocalDate.of(2019, 5, 6),
                        100,
                        90,
                        1_000,
                        0,
                        10_000,
                        10_000,
                        0.001,
                        0.02,
                        List.of(figures),
                        List.of()),
                histogram,
                "1",
                "ab".repeat(32));
    }

    private CannedLosses() {}
}
