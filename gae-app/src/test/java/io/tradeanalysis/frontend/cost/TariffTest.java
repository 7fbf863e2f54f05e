package io.tradeanalysis.frontend.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.result.Measured;
import io.tradeanalysis.contract.result.PlaceQuote;
import io.tradeanalysis.contract.result.Quote;
import java.util.List;
import org.junit.jupiter.api.Test;

class TariffTest {

    private final Tariff tariff = Tariff.listed();

    /** By hand: 187 ms / 2 / 3,600,000 ms * $0.106 = $0.00000275306. */
    @Test
    void shouldBillTheShareOfAWorkersHour() {
        Measured measured = new Measured(Compute.EC2, 2, 37_500_000, 95_000, 187, "worker-1");

        assertThat(tariff.billOf(measured)).isEqualByComparingTo("0.00000275");
        assertThat(tariff.inWords(measured))
                .isEqualTo("187 ms of processors: $0.00000275 by AWS us-west-1 list prices of 2026-11-22");
    }

    /** By hand: 0.202 s * 1769/1024 GB * $0.0000166667 + 2 * $0.0000037 = $0.0000058161 + $0.0000074 = $0.0000132161. */
    @Test
    void shouldBillTheFunctionsTimeAndItsCalls() {
        Measured measured = new Measured(Compute.LAMBDA, 2, 37_500_000, 130_000, 202, "worker-1");

        assertThat(tariff.billOf(measured)).isEqualByComparingTo("0.0000132");
    }

    @Test
    void shouldQuoteForTheSameProcessorTimeWhatItBills() {
        for (Compute compute : Compute.values()) {
            PlaceQuote quote = new PlaceQuote(compute, 2, 187_000, 93_500);
            Measured measured = new Measured(compute, 2, 37_500_000, 95_000, 187, "worker-1");

            assertThat(tariff.quoteOf(quote)).isEqualTo(tariff.billOf(measured));
        }
    }

    @Test
    void shouldQuoteTimeInWordsOfItsSize() {
        assertThat(words(new PlaceQuote(Compute.EC2, 1, 999, 999))).contains("EC2 under 1 ms, $0.0000000147 (");
        assertThat(words(new PlaceQuote(Compute.EC2, 2, 1_999_999, 999_999))).contains("EC2 999 ms, ");
        assertThat(words(new PlaceQuote(Compute.EC2, 2, 2_468_000, 1_234_000))).contains("EC2 1.2 s, ");
    }

    @Test
    void shouldSayThatThereIsNothingToDo() {
        assertThat(QuoteInWords.of(new Quote(0, 0, List.of(new PlaceQuote(Compute.EC2, 0, 0, 0)))))
                .isEqualTo("Expected: no trades, so nothing to simulate");
    }

    private static String words(PlaceQuote place) {
        return QuoteInWords.of(new Quote(1, 100_000, List.of(place)));
    }

    @Test
    void shouldBillNothingForNoWork() {
        assertThat(tariff.inWords(new Measured(Compute.EC2, 0, 0, 900, 0, "worker-1")))
                .startsWith("0 ms of processors: $0 by AWS us-west-1 list prices");
    }
}
