package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.RiskRows;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.Model;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Batches and their risk as the function's JSON: the records as they are, models as users call them, confidence levels as
 * decimals in strings. Doubles come back bit for bit. Reading is strict.
 */
final class BatchJson {

    private static final int MAX_DEPTH = 8;
    private static final int MAX_NUMBER_LENGTH = 40;
    private static final int MAX_TEXT_LENGTH = 1_000;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .maxStringLength(MAX_TEXT_LENGTH)
                            .build())
                    .build())
            .addModule(new SimpleModule()
                    .addSerializer(ConfidenceLevel.class, ToStringSerializer.instance)
                    .addSerializer(Model.class, new ModelWriter())
                    .addDeserializer(ConfidenceLevel.class, new ConfidenceLevelReader()))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private static final class ModelWriter extends ValueSerializer<Model> {

        @Override
        public void serialize(Model model, JsonGenerator json, SerializationContext context) {
            json.writeString(model.wireName());
        }
    }

    private static final class ConfidenceLevelReader extends ValueDeserializer<ConfidenceLevel> {

        @Override
        public ConfidenceLevel deserialize(JsonParser json, DeserializationContext context) {
            try {
                return ConfidenceLevel.of(json.getString());
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(this, "no confidence level");
            }
        }
    }

    byte[] write(RiskBatch batch) {
        return mapper.writeValueAsBytes(batch);
    }

    /** The risk that an answer tells, if it is one. */
    Optional<RiskRows> readRows(byte[] json) {
        try {
            // JSON may say null where no reader of ours would
            return Optional.ofNullable(mapper.readValue(json, RiskRows.class))
                    .filter(rows -> Objects.nonNull(rows.engine()));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
