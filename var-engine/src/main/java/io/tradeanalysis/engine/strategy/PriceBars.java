package io.tradeanalysis.engine.strategy;

import io.tradeanalysis.engine.prices.PriceSeries;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.ta4j.core.Bar;
import org.ta4j.core.BarBuilder;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBar;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;

/**
 * A price series as ta4j sees it: one bar a row, all its prices the same. Bars are made when asked for, since a million of them
 * kept would take more memory than a worker has; ta4j's indicators and rules ask for the last one only.
 */
@SuppressWarnings("serial") // ta4j's interface asks for it; nobody writes a series
final class PriceBars implements BarSeries {

    private final PriceSeries prices;
    private final Bar last;

    PriceBars(PriceSeries prices) {
        this.prices = prices;
        this.last = bar(prices.size() - 1);
    }

    private Bar bar(int row) {
        Instant end = prices.date(row).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Duration day = Duration.ofDays(1);
        Num price = numFactory().numOf(prices.price(row));
        Num zero = numFactory().zero();
        return new BaseBar(day, end.minus(day), end, price, price, price, price, zero, zero, 0);
    }

    @Override
    public NumFactory numFactory() {
        return DoubleNumFactory.getInstance();
    }

    @Override
    public String getName() {
        return "prices";
    }

    @Override
    public Bar getBar(int row) {
        return row == getEndIndex() ? last : bar(row);
    }

    @Override
    public int getBarCount() {
        return prices.size();
    }

    @Override
    public List<Bar> getBarData() {
        return IntStream.range(0, prices.size()).mapToObj(this::getBar).toList();
    }

    @Override
    public int getBeginIndex() {
        return 0;
    }

    @Override
    public int getEndIndex() {
        return prices.size() - 1;
    }

    @Override
    public int getMaximumBarCount() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int getRemovedBarsCount() {
        return 0;
    }

    @Override
    public void setMaximumBarCount(int maximumBarCount) {
        throw unchanging();
    }

    @Override
    public BarBuilder barBuilder() {
        throw unchanging();
    }

    @Override
    public void addBar(Bar bar, boolean replace) {
        throw unchanging();
    }

    @Override
    public void addTrade(Num tradeVolume, Num tradePrice) {
        throw unchanging();
    }

    @Override
    public void addPrice(Num price) {
        throw unchanging();
    }

    @Override
    public BarSeries getSubSeries(int startIndex, int endIndex) {
        throw unchanging();
    }

    private static UnsupportedOperationException unchanging() {
        return new UnsupportedOperationException("the prices of an analysis don't change");
    }
}
