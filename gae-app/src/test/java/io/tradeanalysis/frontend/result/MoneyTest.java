package io.tradeanalysis.frontend.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.result.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final Money DOLLARS = Money.in("USD");

    @ParameterizedTest
    @CsvSource({
        "USD, '−$1,250.00'",
        "GBP, '−£1,250.00'",
        "EUR, '−€1,250.00'",
        "JPY, '−¥1,250'",
        "CHF, '−CHF\u00a01,250.00'",
        "USDT, '−USDT\u00a01,250.00'"
    })
    void shouldWriteTheSignOfTheCurrencyAndARealMinus(String currency, String text) {
        assertThat(Money.in(currency).amount(-1250)).isEqualTo(text);
    }

    @Test
    void shouldSignGainsAndLossesButNotZero() {
        assertThat(DOLLARS.signed(1913490.12)).isEqualTo("+$1,913,490.12");
        assertThat(DOLLARS.signed(-0.004)).isEqualTo("$0.00");
        assertThat(DOLLARS.signed(0)).isEqualTo("$0.00");
        assertThat(DOLLARS.headline(1913490.12)).isEqualTo("+$1,913,490");
        assertThat(DOLLARS.headline(-12.5)).isEqualTo("−$12.50");
    }

    @Test
    void shouldGiveSmallPricesTheDecimalsTheyNeed() {
        assertThat(DOLLARS.price(71.349998)).isEqualTo("$71.35");
        assertThat(DOLLARS.price(0.0712)).isEqualTo("$0.0712");
        assertThat(DOLLARS.price(0.00001234)).isEqualTo("$0.00001234");
    }

    @Test
    void shouldWriteAnEstimateNoMoreExactThanItIs() {
        assertThat(DOLLARS.estimate(7553.7, new Interval(7530.0, 7577.9))).isEqualTo("$7,554");
        assertThat(DOLLARS.error(new Interval(7530.0, 7577.9))).isEqualTo("±24");
        assertThat(DOLLARS.estimate(75.537, new Interval(75.3, 75.8))).isEqualTo("$75.54");
        assertThat(DOLLARS.error(new Interval(75.3, 75.8))).isEqualTo("±0.25");
        assertThat(DOLLARS.error(new Interval(0.0012, 0.0032))).isEqualTo("±0.0010");
        assertThat(DOLLARS.error(new Interval(1, null))).isEqualTo("no upper end");
        assertThat(DOLLARS.estimate(-36.9, new Interval(-60, -10.0))).isEqualTo("−$37");
    }

    @Test
    void shouldKeepAllDigitsWhereTheyAreAskedFor() {
        assertThat(Money.exact(1.91349012E7)).isEqualTo("19134901.2");
        assertThat(Money.exact(-1250.003)).isEqualTo("-1250.003");
        assertThat(Money.precise(new Interval(1.5, null))).isEqualTo("1.5000, no upper end");
    }
}
