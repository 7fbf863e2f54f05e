package io.tradeanalysis.frontend.api;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import io.tradeanalysis.frontend.web.Json;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.core.io.SerializedString;

/**
 * The JSON of the columns of price series. Analyses of the same prices answer with the same columns, and to write their numbers
 * takes longer than all else of a small answer: so texts are kept, those last asked for, each under all of its values.
 */
final class ColumnTexts {

    /** A longer column is written anew each time: its text would take the place of all others. */
    static final int MAX_ROWS = 20_000;

    /** Characters kept in all: some 40 columns of 15 years of prices. */
    private static final int MAX_CHARACTERS = 2_000_000;

    private final LoadingCache<Column, Column.Text> texts = CacheBuilder.newBuilder()
            .maximumWeight(MAX_CHARACTERS)
            .weigher((Column column, Column.Text text) -> text.json().charLength())
            .concurrencyLevel(1)
            .build(CacheLoader.from(column -> new Column.Text(new SerializedString(Json.line(column)))));

    /** An array of dates. */
    Column dates(List<LocalDate> values) {
        return kept(new Column.Dates(values), values.size());
    }

    /**
     * An array of numbers.
     *
     * @param missing so many nulls come first
     * @param values never changed from here on
     */
    Column numbers(int missing, double[] values) {
        return kept(new Column.Numbers(missing, values), missing + values.length);
    }

    private Column kept(Column column, int rows) {
        return rows > MAX_ROWS ? column : texts.getUnchecked(column);
    }
}
