package io.tradeanalysis.frontend.api;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import io.tradeanalysis.frontend.web.Json;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * The JSON of the columns of price series. Analyses of the same prices answer with the same columns, and to write their numbers
 * takes longer than all else of a small answer: so texts are kept, those last asked for, each under all of its values.
 */
final class ColumnTexts {

    /** Characters kept in all: some 40 columns of 15 years of prices; a longer column is written anew each time. */
    private static final int MAX_CHARACTERS = 2_000_000;

    private final LoadingCache<Column, SerializableString> texts = CacheBuilder.newBuilder()
            .maximumWeight(MAX_CHARACTERS)
            .weigher((Column column, SerializableString text) -> text.charLength())
            .concurrencyLevel(1)
            .build(CacheLoader.from(column -> new SerializedString(Json.line(column.json()))));

    private sealed interface Column {
        Object json();
    }

    private record Dates(List<LocalDate> values) implements Column {
        @Override
        public Object json() {
            return values.stream().map(LocalDate::toString).toList();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by what is in it
    private record Numbers(int missing, double[] values) implements Column {
        @Override
        public Object json() {
            @Nullable Double[] all = new Double[missing + values.length];
            Arrays.setAll(all, row -> row < missing ? null : (Double) values[row - missing]);
            return all;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Numbers numbers
                    && missing == numbers.missing
                    && Arrays.equals(values, numbers.values);
        }

        @Override
        public int hashCode() {
            return 31 * missing + Arrays.hashCode(values);
        }
    }

    /** An array of dates. */
    SerializableString dates(List<LocalDate> values) {
        return texts.getUnchecked(new Dates(values));
    }

    /**
     * An array of numbers.
     *
     * @param missing so many nulls come first
     * @param values never changed from here on
     */
    SerializableString numbers(int missing, double[] values) {
        return texts.getUnchecked(new Numbers(missing, values));
    }
}
