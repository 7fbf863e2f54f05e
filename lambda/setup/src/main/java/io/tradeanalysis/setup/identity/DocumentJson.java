package io.tradeanalysis.setup.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.contract.IdentityDocument.Stage;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Identities as the JSON that a secret holds. */
final class DocumentJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private DocumentJson() {}

    static String write(IdentityDocument document) {
        return JSON.writeValueAsString(document);
    }

    /** The identity; empty if the text is not one. */
    static Optional<IdentityDocument> read(String text) {
        try {
            return Optional.ofNullable(JSON.readValue(text, IdentityDocument.class))
                    .filter(DocumentJson::isWhole);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(IdentityDocument document) {
        int authorities = document.stage() == Stage.STEADY ? 1 : 2;
        return document.authorities().size() == authorities
                && document.next().isPresent() == (document.stage() == Stage.TRUST);
    }
}
