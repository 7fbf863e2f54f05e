package io.tradeanalysis.operations.cost;

import io.tradeanalysis.contract.cost.PriceList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** What a thousand analyses cost on top of the idle hours, each like the one that was measured. */
final class Use {

    /** Memory at which the function has one whole processor, MB: the processor time is then the time that is billed. */
    static final int FUNCTION_MEMORY_MB = 1769;

    private static final int ANALYSES = 1000;
    private static final BigDecimal WORKER_PROCESSORS = BigDecimal.valueOf(2);
    private static final BigDecimal MILLIS_AN_HOUR = BigDecimal.valueOf(3_600_000);
    private static final BigDecimal BYTES_A_GB = BigDecimal.valueOf(1L << 30);

    private final PriceList prices;
    private final String architecture;

    Use(PriceList prices, String architecture) {
        this.prices = prices;
        this.architecture = architecture;
    }

    /** The rows, without a sum. */
    List<CostLine> perThousand(Analysis analysis) {
        CostLine transfer = transfer(analysis);
        if (analysis.compute().equals("lambda")) {
            return List.of(duration(analysis), requests(analysis), transfer);
        }
        return List.of(worker(analysis), transfer);
    }

    private CostLine worker(Analysis analysis) {
        BigDecimal price = prices.of("worker." + architecture);
        return new CostLine(
                "worker",
                "1000 x %d ms / 2 processors x $%s/h".formatted(analysis.cpuMillis(), price.toPlainString()),
                thousand(analysis.cpuMillis())
                        .divide(WORKER_PROCESSORS.multiply(MILLIS_AN_HOUR), MathContext.DECIMAL64)
                        .multiply(price));
    }

    private CostLine duration(Analysis analysis) {
        BigDecimal price = prices.of("function-gb-second." + architecture);
        BigDecimal gigabytes =
                BigDecimal.valueOf(FUNCTION_MEMORY_MB).divide(BigDecimal.valueOf(1024), MathContext.DECIMAL64);
        return new CostLine(
                "function",
                "1000 x %d ms x %d MB x $%s/GB-s"
                        .formatted(analysis.cpuMillis(), FUNCTION_MEMORY_MB, price.toPlainString()),
                thousand(analysis.cpuMillis())
                        .movePointLeft(3)
                        .multiply(gigabytes)
                        .multiply(price));
    }

    private CostLine requests(Analysis analysis) {
        BigDecimal request = prices.of("function-request");
        BigDecimal api = prices.of("api-request");
        return new CostLine(
                "its requests, through the API",
                "1000 x %d x ($%s + $%s)".formatted(analysis.calls(), request.toPlainString(), api.toPlainString()),
                thousand(analysis.calls()).multiply(request.add(api)));
    }

    private CostLine transfer(Analysis analysis) {
        BigDecimal price = prices.of("transfer-gb");
        return new CostLine(
                "answers, balancer and internet",
                "1000 x %d KiB x $%s/GiB".formatted(Math.ceilDiv(analysis.answerBytes(), 1024L), price.toPlainString()),
                thousand(analysis.answerBytes())
                        .divide(BYTES_A_GB, MathContext.DECIMAL64)
                        .multiply(price));
    }

    private static BigDecimal thousand(long each) {
        return BigDecimal.valueOf(each).multiply(BigDecimal.valueOf(ANALYSES));
    }
}
