package io.tradeanalysis.frontend.losses;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.contract.result.LossHistogram;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.contract.result.TradeLosses;
import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.frontend.analysis.Permalink;
import io.tradeanalysis.frontend.result.Money;
import io.tradeanalysis.frontend.words.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The losses of one trade as the page shows them.
 *
 * @param title which trade it is
 * @param back the result that it is of; empty where no address leads there
 * @param previous the trade before; empty where there is none
 * @param next the trade after it; empty where there is none
 * @param ofOwnPrices whether other trades are to be asked for with the prices again
 * @param question what was simulated, in one line
 * @param picture null where there is no histogram
 * @param pictureInWords the same for those who can't see it
 * @param axes what the picture has across and upwards
 * @param rows one a level
 * @param facts what else is known of the losses
 */
public record LossesView(
        String title,
        String back,
        String previous,
        String next,
        boolean ofOwnPrices,
        String question,
        @Nullable LossPicture picture,
        String pictureInWords,
        String axes,
        List<LevelRow> rows,
        List<String> facts) {

    /** Copies the lists. */
    public LossesView {
        rows = List.copyOf(rows);
        facts = List.copyOf(facts);
    }

    /**
     * How losses are shown.
     *
     * @param name what their asset is called here
     */
    static LossesView of(TradeLosses losses, String name) {
        Money money = Money.in(losses.currency());
        TradeResult trade = losses.trade();
        boolean ofOwnPrices = losses.request().isOfOwnPrices();
        LossHistogram histogram = losses.histogram();
        return new LossesView(
                "Losses of trade %,d of %,d".formatted(losses.number(), losses.trades()),
                ofOwnPrices ? "" : Permalink.of(losses.request()).page(),
                losses.number() == 1 ? "" : address(losses.request(), losses.number() - 1),
                losses.number() == losses.trades() ? "" : address(losses.request(), losses.number() + 1),
                ofOwnPrices,
                question(losses, name, money),
                histogram == null ? null : LossPicture.of(histogram, trade.risk(), money),
                histogram == null ? "" : inWords(histogram, money),
                axes(losses),
                trade.risk().stream()
                        .map(figures -> LevelRow.of(figures, money))
                        .toList(),
                histogram == null ? List.of() : facts(histogram, money));
    }

    private static String address(AnalysisRequest request, int number) {
        String path = request.isOfOwnPrices()
                ? "/losses/own-prices?"
                : "/losses?" + Permalink.of(request).query() + "&";
        return path + FieldNames.TRADE + "=" + number;
    }

    private static String question(TradeLosses losses, String name, Money money) {
        TradeResult trade = losses.trade();
        return String.format(
                Locale.ROOT,
                "%s: %s position of %s, opened on %s at %s. S = %,d losses over %s, %s returns, in %s; a loss is positive, a gain negative.",
                name,
                trade.signal() == Signal.BUY ? "long" : "short",
                Words.size(losses.request().size(), losses.currency()),
                trade.openDate(),
                money.price(trade.openPrice()),
                losses.request().samples(),
                Words.horizon(losses.request()),
                Words.of(losses.request().model()),
                losses.currency());
    }

    private static String axes(TradeLosses losses) {
        String levels = losses.request().confidences().size() > 2 ? " Of the levels, the lowest and the highest." : "";
        return "Across: the loss over %s in %s, a gain negative. Upwards: how many of the simulated losses.%s"
                .formatted(Words.horizon(losses.request()), losses.currency(), levels);
    }

    private static String inWords(LossHistogram histogram, Money money) {
        return "Histogram of the simulated losses, from %s to %s, with VaR and ES and their intervals; the table below has the figures."
                .formatted(money.amount(histogram.from()), money.amount(histogram.to()));
    }

    private static List<String> facts(LossHistogram histogram, Money money) {
        String all = "Smallest %s, mean %s, largest %s."
                .formatted(
                        money.amount(histogram.smallest()),
                        money.amount(histogram.mean()),
                        money.amount(histogram.largest()));
        return histogram.below() + histogram.above() == 0
                ? List.of(all)
                : List.of(
                        all,
                        String.format(
                                Locale.ROOT,
                                "Not in the picture: %,d on the left, %,d on the right.",
                                histogram.below(),
                                histogram.above()));
    }
}
