package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.frontend.uploads.OwnQuestions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The inputs that come with own prices: the JSON of any analysis, without its asset. */
final class OwnInputs {

    private static final String PART = "inputs";

    static OwnQuestions.Inputs of(Map<String, String> sent) {
        String json = sent.getOrDefault(PART, "{}");
        try {
            JsonInputs inputs = JsonBody.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
            List<FieldError> errors = new ArrayList<>(inputs.unknown());
            if (inputs.fields().containsKey(FieldNames.ASSET)) {
                errors.add(new FieldError(FieldNames.ASSET, "Leave it out: the prices are those of the file"));
            }
            return new OwnQuestions.Inputs(inputs.fields(), errors);
        } catch (UnreadableBodyException e) {
            return new OwnQuestions.Inputs(Map.of(), List.of(new FieldError(PART, String.valueOf(e.getMessage()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory can be read
        }
    }

    private OwnInputs() {}
}
