package io.tradeanalysis.frontend.api;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes what is JSON already as it is. */
final class RawJson extends ValueSerializer<SerializableString> {

    @Override
    public void serialize(SerializableString json, JsonGenerator generator, SerializationContext context) {
        generator.writeRawValue(json);
    }
}
