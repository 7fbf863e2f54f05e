package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.frontend.uploads.TimedInputStream;
import io.tradeanalysis.frontend.uploads.TooSlowException;
import io.tradeanalysis.frontend.visitors.Presence;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of a request field by field, so that every mistake in it is a mistake of one field. */
final class JsonBody {

    static final int MOST_BYTES = 64 * 1024;

    /** A line of 20 kbit/s sends 64 KiB in that time. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final int DEEPEST = 10;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_UNKNOWN = 20;

    /** Passes no check of any field, and is not blank, which would mean the default. */
    private static final String WRONG_TYPE = "(wrong type)";

    private static final Set<String> TEXTS =
            Set.of(FieldNames.COMPUTE, FieldNames.MODEL, FieldNames.FILL, FieldNames.STRATEGY);

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // its table of names outlives a body, and names that collide break it for the next one
                    .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads the body of a request. */
    static JsonInputs read(HttpServletRequest request) throws UnreadableBodyException {
        return read(request, LONGEST);
    }

    static JsonInputs read(HttpServletRequest request, Duration longest) throws UnreadableBodyException {
        try {
            return read(new TimedInputStream(request.getInputStream(), longest));
        } catch (TooSlowException _) {
            Presence.of(request).ifPresent(Presence::readNoMore);
            throw new UnreadableBodyException(
                    HttpStatus.REQUEST_TIMEOUT,
                    "The body was not here after %d seconds.".formatted(longest.toSeconds()));
        } catch (IOException _) {
            throw new UnreadableBodyException(HttpStatus.BAD_REQUEST, "The body is not whole.");
        }
    }

    static JsonInputs read(InputStream body) throws IOException, UnreadableBodyException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableBodyException(
                    HttpStatus.CONTENT_TOO_LARGE, "The body is larger than %d KiB.".formatted(MOST_BYTES / 1024));
        }
        return toInputs(parse(bytes));
    }

    private static JsonNode parse(byte[] bytes) throws UnreadableBodyException {
        try {
            JsonNode root = MAPPER.readTree(bytes);
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw new UnreadableBodyException(
                    HttpStatus.BAD_REQUEST,
                    place == null || place.getLineNr() < 1
                            ? "The body is not valid JSON."
                            : "The body is not valid JSON: see line %d, column %d."
                                    .formatted(place.getLineNr(), place.getColumnNr()));
        }
        throw new UnreadableBodyException(HttpStatus.BAD_REQUEST, "The body must be one JSON object.");
    }

    private static JsonInputs toInputs(JsonNode root) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<FieldError> unknown = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : root.properties()) {
            String name = property.getKey();
            if (!FieldNames.ALL.contains(name)) {
                unknown.add(new FieldError(
                        name.substring(0, Math.min(name.length(), LONGEST_NAME)), "There is no such field"));
            } else if (!property.getValue().isNull()) {
                fields.put(name, text(name, property.getValue()));
            }
        }
        return new JsonInputs(fields, unknown.subList(0, Math.min(unknown.size(), MOST_UNKNOWN)));
    }

    private static String text(String name, JsonNode value) {
        if (name.equals(FieldNames.ASSET)) {
            return value.isString() ? value.asString() : "";
        }
        if (name.equals(FieldNames.CONFIDENCES)) {
            return decimals(value);
        }
        if (TEXTS.contains(name)) {
            return value.isString() ? orWrong(value.asString()) : WRONG_TYPE;
        }
        boolean isRight = name.equals(FieldNames.BAND_WIDTH) ? value.isNumber() : value.isIntegralNumber();
        return isRight ? value.asString() : WRONG_TYPE;
    }

    private static String decimals(JsonNode value) {
        boolean areTexts = value.isArray()
                && !value.isEmpty()
                && StreamSupport.stream(value.spliterator(), false)
                        .allMatch(level -> level.isString()
                                && !level.asString().isBlank()
                                && !level.asString().contains(","));
        if (!areTexts) {
            return WRONG_TYPE;
        }
        return String.join(
                ",",
                StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asString)
                        .toList());
    }

    private static String orWrong(String text) {
        return text.isBlank() ? WRONG_TYPE : text;
    }

    private JsonBody() {}
}
