package io.tradeanalysis.workerapi.identity;

import io.tradeanalysis.contract.IdentityDocument;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an identity from the JSON that a secret holds. A member that this version does not know is passed over, so that a
 * newer writer does not stop an older reader.
 */
public final class IdentityJson {

    private static final String EXPECTED = "what it holds is no identity in JSON";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * The identity that a text is.
     *
     * @throws NoIdentityException if it is none; the message has no part of the text
     */
    public static IdentityDocument read(String json) throws NoIdentityException {
        try {
            IdentityDocument document = MAPPER.readValue(json, IdentityDocument.class);
            if (!isComplete(document)) {
                throw new NoIdentityException(EXPECTED);
            }
            return document;
        } catch (JacksonException e) {
            throw new NoIdentityException(EXPECTED, e);
        }
    }

    /** JSON may leave out, or say null, where no record of ours would. */
    private static boolean isComplete(IdentityDocument document) {
        return Objects.nonNull(document)
                && Objects.nonNull(document.next())
                && Stream.of(document.label(), document.stage(), document.certificate(), document.key())
                        .allMatch(Objects::nonNull);
    }

    private IdentityJson() {}
}
