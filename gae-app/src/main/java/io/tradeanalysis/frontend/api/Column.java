package io.tradeanalysis.frontend.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;

/** A column of a price series, written as an array. */
@JsonSerialize(using = Column.Writer.class)
sealed interface Column {

    void write(JsonGenerator json);

    /** Days. */
    record Dates(List<LocalDate> values) implements Column {
        @Override
        public void write(JsonGenerator json) {
            json.writeStartArray();
            for (LocalDate date : values) {
                json.writeString(date.toString());
            }
            json.writeEndArray();
        }
    }

    /**
     * Numbers.
     *
     * @param missing so many nulls come first
     * @param values never changed
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by what is in it
    record Numbers(int missing, double[] values) implements Column {
        @Override
        public void write(JsonGenerator json) {
            json.writeStartArray();
            for (int row = 0; row < missing; row++) {
                json.writeNull();
            }
            for (double value : values) {
                json.writeNumber(value);
            }
            json.writeEndArray();
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

    /** One that is text already. */
    record Text(SerializableString json) implements Column {
        @Override
        public void write(JsonGenerator generator) {
            generator.writeRawValue(json);
        }
    }

    /** How Jackson writes them. */
    final class Writer extends ValueSerializer<Column> {
        @Override
        public void serialize(Column column, JsonGenerator json, SerializationContext context) {
            column.write(json);
        }
    }
}
