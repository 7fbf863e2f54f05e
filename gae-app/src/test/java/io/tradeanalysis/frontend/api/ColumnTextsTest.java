package io.tradeanalysis.frontend.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.frontend.web.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnTextsTest {

    private final ColumnTexts columns = new ColumnTexts();

    @Test
    void shouldWriteDatesAndNumbersWithTheNullsBefore() {
        assertThat(Json.line(columns.dates(List.of(LocalDate.of(2005, 2, 22), LocalDate.of(2020, 12, 1)))))
                .isEqualTo("[\"2005-02-22\",\"2020-12-01\"]");
        assertThat(Json.line(columns.numbers(2, new double[] {34.72, 1e-9, -0.1})))
                .isEqualTo("[null,null,34.72,1.0E-9,-0.1]");
        assertThat(Json.line(columns.numbers(1, new double[0]))).isEqualTo("[null]");
        assertThat(Json.line(columns.dates(List.of()))).isEqualTo("[]");
    }

    @Test
    void shouldKeepTheTextOfEqualValuesAlone() {
        var text = columns.numbers(1, new double[] {1, 2});

        assertThat(columns.numbers(1, new double[] {1, 2})).isSameAs(text);
        assertThat(Json.line(columns.numbers(0, new double[] {1, 2}))).isEqualTo("[1.0,2.0]");
        assertThat(Json.line(columns.numbers(1, new double[] {1, 3}))).isEqualTo("[null,1.0,3.0]");
        assertThat(Json.line(columns.numbers(1, new double[] {1, Math.nextUp(2.0)})))
                .isEqualTo("[null,1.0,2.0000000000000004]");
    }

    @Test
    void shouldNotKeepWhatWouldFillTheMemory() {
        double[] values =
                IntStream.range(0, ColumnTexts.MAX_ROWS + 1).asDoubleStream().toArray();
        var small = columns.numbers(0, new double[] {1});

        var large = columns.numbers(0, values);

        assertThat(Json.line(large)).startsWith("[0.0,1.0,").endsWith(",20000.0]");
        assertThat(columns.numbers(0, values)).isNotSameAs(large);
        assertThat(columns.numbers(0, new double[] {1})).isSameAs(small);
    }
}
