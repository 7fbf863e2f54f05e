package io.tradeanalysis.frontend.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnTextsTest {

    private final ColumnTexts columns = new ColumnTexts();

    @Test
    void shouldWriteDatesAndNumbersWithTheNullsBefore() {
        assertThat(columns.dates(List.of(LocalDate.of(2005, 2, 22), LocalDate.of(2020, 12, 1)))
                        .getValue())
                .isEqualTo("[\"2005-02-22\",\"2020-12-01\"]");
        assertThat(columns.numbers(2, new double[] {34.72, 1e-9, -0.1}).getValue())
                .isEqualTo("[null,null,34.72,1.0E-9,-0.1]");
        assertThat(columns.numbers(1, new double[0]).getValue()).isEqualTo("[null]");
        assertThat(columns.dates(List.of()).getValue()).isEqualTo("[]");
    }

    @Test
    void shouldKeepTheTextOfEqualValuesAlone() {
        var text = columns.numbers(1, new double[] {1, 2});

        assertThat(columns.numbers(1, new double[] {1, 2})).isSameAs(text);
        assertThat(columns.numbers(0, new double[] {1, 2}).getValue()).isEqualTo("[1.0,2.0]");
        assertThat(columns.numbers(1, new double[] {1, 3}).getValue()).isEqualTo("[null,1.0,3.0]");
        assertThat(columns.numbers(1, new double[] {1, Math.nextUp(2.0)}).getValue())
                .isEqualTo("[null,1.0,2.0000000000000004]");
    }

    @Test
    void shouldNotKeepWhatWouldFillTheMemory() {
        double[] values = IntStream.range(0, 600_000).asDoubleStream().toArray();
        var small = columns.numbers(0, new double[] {1});

        var large = columns.numbers(0, values);

        assertThat(large.getValue()).startsWith("[0.0,1.0,").endsWith(",599999.0]");
        assertThat(columns.numbers(0, values)).isNotSameAs(large);
        assertThat(columns.numbers(0, new double[] {1})).isSameAs(small);
    }
}
