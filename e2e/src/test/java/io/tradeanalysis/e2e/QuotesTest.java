package io.tradeanalysis.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.cost.PriceList;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What is quoted is what then runs and is billed: the same trades, samples and places, and the same money for the same processor
 * time. How much of that there is, is foreseen before and measured after; on a machine that does much else they may be far apart.
 */
class QuotesTest {

    private static final PriceList PRICES = PriceList.usWest1();
    private static final MathContext CENTS = new MathContext(3, RoundingMode.HALF_EVEN);

    @Test
    void shouldQuoteWhatIsThenBilled(@TempDir Path folder) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("WALK.csv"), GeneratedPrices.csv(2_000, 1));
        try (Product product = Product.start(folder)) {
            Api api = new Api(product.address());
            for (String compute : new String[] {"ec2", "lambda"}) {
                String inputs = """
                        {"asset":"WALK","movingAverage":20,"window":100,"samples":100000,"resources":2,"compute":"%s","seed":42,
                         "model":"student-t","horizon":5}""".formatted(compute);
                JsonNode quote = api.quote(inputs).body();
                JsonNode measured = api.analyse(inputs).body().get("measured");

                JsonNode expected = quote.get(compute);
                assertThat(quote.get("trades").asLong() * 100_000)
                        .isPositive()
                        .isEqualTo(quote.get("samples").asLong());
                assertThat(quote.get("samples")).isEqualTo(measured.get("samples"));
                assertThat(expected.get("resourcesUsed")).isEqualTo(measured.get("resourcesUsed"));
                assertThat(quote.get("listPricesOf")).isEqualTo(measured.get("listPricesOf"));
                for (JsonNode figures : new JsonNode[] {expected, measured}) {
                    assertThat(figures.get("wallMillis").asDouble())
                            .isPositive()
                            .isFinite();
                    assertThat(figures.get("usd").decimalValue()).isEqualByComparingTo(usd(compute, figures));
                }
            }
        }
    }

    private static BigDecimal usd(String compute, JsonNode figures) {
        BigDecimal hours =
                figures.get("cpuMillis").decimalValue().divide(new BigDecimal(3_600_000), MathContext.DECIMAL64);
        assertThat(hours).isPositive();
        if (compute.equals("ec2")) {
            return PRICES.of("worker.x86")
                    .multiply(hours)
                    .divide(BigDecimal.TWO, MathContext.DECIMAL64)
                    .round(CENTS);
        }
        BigDecimal gigabyteSeconds = figures.get("cpuMillis")
                .decimalValue()
                .movePointLeft(3)
                .multiply(new BigDecimal(1769))
                .divide(new BigDecimal(1024), MathContext.DECIMAL64);
        BigDecimal calls = figures.get("resourcesUsed")
                .decimalValue()
                .multiply(PRICES.of("function-request").add(PRICES.of("api-request")));
        return PRICES.of("function-gb-second.x86")
                .multiply(gigabyteSeconds)
                .add(calls)
                .round(CENTS);
    }
}
