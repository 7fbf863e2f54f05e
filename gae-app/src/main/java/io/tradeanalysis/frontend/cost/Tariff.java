package io.tradeanalysis.frontend.cost;

import io.tradeanalysis.contract.cost.PriceList;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.result.Measured;
import io.tradeanalysis.contract.result.PlaceQuote;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What processor time and calls cost by list prices, on the machines that an environment has by default: its share of a
 * worker's hour (c6i.large, two processors), or of the function's gigabyte seconds (1769 MB, one processor). Hours in which
 * nobody calculates are not part of it.
 *
 * @param worker USD a millisecond of processor time on EC2
 * @param function USD a millisecond of processor time on Lambda
 * @param call USD a call of the function, through its API
 * @param list name of the list of prices
 * @param date day of the prices, ISO 8601
 */
public record Tariff(BigDecimal worker, BigDecimal function, BigDecimal call, String list, String date) {

    private static final BigDecimal WORKER_MILLIS_AN_HOUR = BigDecimal.valueOf(2 * 3_600_000);
    private static final BigDecimal FUNCTION_GIGABYTES =
            BigDecimal.valueOf(1769).divide(BigDecimal.valueOf(1024), MathContext.DECIMAL64);
    private static final int DIGITS = 3;

    /** The tariff of the region that environments are made in by default. */
    public static Tariff listed() {
        PriceList prices = PriceList.usWest1();
        return new Tariff(
                prices.of("worker.x86").divide(WORKER_MILLIS_AN_HOUR, MathContext.DECIMAL64),
                prices.of("function-gb-second.x86").movePointLeft(3).multiply(FUNCTION_GIGABYTES),
                prices.of("function-request").add(prices.of("api-request")),
                prices.name(),
                prices.date());
    }

    /** What an analysis cost, USD, to three digits. */
    public BigDecimal billOf(Measured measured) {
        return cost(measured.compute(), BigDecimal.valueOf(measured.cpuMillis()), measured.resourcesUsed());
    }

    /** What an analysis would cost at a place, USD, to three digits. */
    public BigDecimal quoteOf(PlaceQuote place) {
        return cost(place.compute(), BigDecimal.valueOf(place.cpuMicros(), 3), place.resourcesUsed());
    }

    private BigDecimal cost(Compute compute, BigDecimal cpuMillis, int calls) {
        BigDecimal exact = switch (compute) {
            case EC2 -> worker.multiply(cpuMillis);
            case LAMBDA -> function.multiply(cpuMillis).add(call.multiply(BigDecimal.valueOf(calls)));
        };
        return exact.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    /** The bill in a few words: {@code 187 ms of processors: $0.00000275 by AWS us-west-1 list prices of 2026-11-22}. */
    public String inWords(Measured measured) {
        return "%d ms of processors: $%s by %s list prices of %s"
                .formatted(measured.cpuMillis(), billOf(measured).toPlainString(), list, date);
    }
}
