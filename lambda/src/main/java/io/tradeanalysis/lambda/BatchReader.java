package io.tradeanalysis.lambda;

import io.tradeanalysis.contract.request.FieldError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads a batch from JSON, strictly and within limits; a tokenizer alone starts faster than a binder of objects. */
final class BatchReader {

    /** Most characters of a body: what the function's platform lets through. */
    static final int MAX_BODY_CHARACTERS = 6 << 20;

    /** The name under which mistakes of no single field are noted. */
    static final String BODY = "body";

    private static final int MAX_DEPTH = 4;
    private static final int MAX_NUMBER_LENGTH = 40;
    private static final int MAX_TEXT_LENGTH = 100;

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .maxStringLength(MAX_TEXT_LENGTH)
                    .maxNameLength(MAX_TEXT_LENGTH)
                    .build())
            // its table of names outlives a body, and names that collide break it for the next one
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    static FieldError inBody(String message) {
        return new FieldError(BODY, message);
    }

    Reading read(String body) {
        Mistakes mistakes = new Mistakes();
        BatchDraft draft = new BatchDraft(mistakes);
        if (body.isBlank() || body.length() > MAX_BODY_CHARACTERS) {
            mistakes.add(BODY, "%d characters (expected: 1 .. %d)".formatted(body.length(), MAX_BODY_CHARACTERS));
        } else {
            read(body, draft, mistakes);
        }
        if (draft.isForAnotherEngine()) {
            return new Reading.OtherEngine(JsonFields.quote(draft.engine()), draft.ownEngine());
        }
        return mistakes.isEmpty() ? new Reading.Good(draft.toBatch()) : new Reading.Wrong(mistakes.toList());
    }

    private void read(String body, BatchDraft draft, Mistakes mistakes) {
        try (JsonParser json = factory.createParser(ObjectReadContext.empty(), body)) {
            json.nextToken();
            draft.read(json);
            if (json.nextToken() != null) {
                mistakes.add(BODY, "%s after its end".formatted(JsonToken.valueDescFor(json.currentToken())));
            }
        } catch (JacksonException e) {
            mistakes.add(BODY, "no JSON, or beyond the limits of one batch" + at(e.getLocation()));
        }
    }

    private static String at(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : ", at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }
}
