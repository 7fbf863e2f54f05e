package io.tradeanalysis.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.Defaults;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedSeriesTest {

    private static final int ADJUSTED_CLOSE = 5;

    private final List<String[]> rows = rows();

    @Test
    void shouldCoverTenYearsOfBusinessDays() {
        List<LocalDate> dates =
                rows.stream().map(row -> LocalDate.parse(row[0])).toList();

        assertThat(dates).hasSize(GeneratedSeries.ROWS).isSorted().doesNotHaveDuplicates();
        assertThat(dates)
                .noneMatch(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    @Test
    void shouldGivePositivePricesWithSixDecimalsWithinTheDaysRange() {
        for (String[] row : rows) {
            assertThat(row).hasSize(7);
            assertThat(Arrays.copyOfRange(row, 1, 6)).allMatch(price -> price.matches("\\d+\\.\\d{6}"));
            double low = Double.parseDouble(row[3]);
            assertThat(low).isPositive();
            assertThat(Double.parseDouble(row[4])).isBetween(low, Double.parseDouble(row[2]));
        }
    }

    @Test
    void shouldBeTheSameEverywhere() {
        assertThat(String.join(",", rows.getFirst()))
                .isEqualTo("2015-01-02,100.000000,100.592881,97.713647,98.907508,98.907508,1064774");
        assertThat(String.join(",", rows.getLast()))
                .isEqualTo("2024-08-01,256.656306,259.138968,254.516455,255.883247,255.883247,817079");
    }

    @Test
    void shouldCrossItsMovingAverageOftenEnoughForADemonstration() {
        double[] prices = rows.stream()
                .mapToDouble(row -> Double.parseDouble(row[ADJUSTED_CLOSE]))
                .toArray();
        int crossings = 0;
        boolean wasAbove = false;
        for (int i = Defaults.MOVING_AVERAGE; i < prices.length; i++) {
            double mean = Arrays.stream(prices, i - Defaults.MOVING_AVERAGE + 1, i + 1)
                    .average()
                    .orElseThrow();
            boolean isAbove = prices[i] > mean;
            crossings += isAbove == wasAbove ? 0 : 1;
            wasAbove = isAbove;
        }

        assertThat(crossings).isBetween(20, 200);
    }

    private static List<String[]> rows() {
        StringWriter text = new StringWriter();
        try {
            GeneratedSeries.write(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString().lines().skip(1).map(line -> line.split(",", -1)).toList();
    }
}
