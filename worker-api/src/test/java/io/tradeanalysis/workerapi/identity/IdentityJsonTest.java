package io.tradeanalysis.workerapi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.contract.IdentityDocument.Next;
import io.tradeanalysis.contract.IdentityDocument.Stage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class IdentityJsonTest {

    private static final IdentityDocument STEADY =
            new IdentityDocument("1", Stage.STEADY, "leaf", "k", List.of("ca"), Optional.empty());

    @Test
    void shouldReadWhatJacksonWrites() throws NoIdentityException {
        IdentityDocument trust = new IdentityDocument(
                "1",
                Stage.TRUST,
                "leaf",
                "k",
                List.of("ca", "new ca"),
                Optional.of(new Next("2", "new leaf", "new k")));

        for (IdentityDocument document : List.of(STEADY, trust)) {
            String json = JsonMapper.builder().build().writeValueAsString(document);
            assertThat(IdentityJson.read(json)).isEqualTo(document);
        }
    }

    @Test
    void shouldReadWhatANewerWriterAddsToOrLeavesOut() throws NoIdentityException {
        String json = """
                {"label":"1","stage":"STEADY","certificate":"leaf","key":"k","authorities":["ca"],"more":{"a":[1]}}
                """;

        assertThat(IdentityJson.read(json)).isEqualTo(STEADY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "-----BEGIN PRIVATE KEY----- SECRET",
                "{\"label\":\"SECRET\"}",
                "{\"stage\":\"STEADY\",\"certificate\":\"c\",\"key\":\"SECRET\",\"authorities\":[\"a\"]}",
                "{\"label\":\"1\",\"stage\":\"SECRET\",\"certificate\":\"c\",\"key\":\"k\",\"authorities\":[\"a\"]}",
                "{\"label\":\"1\",\"certificate\":\"c\",\"key\":\"SECRET\",\"authorities\":[\"a\"]}",
                "{\"label\":\"1\",\"stage\":\"STEADY\",\"key\":\"SECRET\",\"authorities\":[\"a\"]}",
                "{\"label\":\"1\",\"stage\":\"STEADY\",\"certificate\":\"c\",\"authorities\":[\"a\"]}",
                "{\"label\":\"1\",\"stage\":\"STEADY\",\"certificate\":\"c\",\"key\":\"SECRET\"}",
                "{\"label\":\"1\",\"stage\":\"STEADY\",\"certificate\":\"c\",\"key\":\"SECRET\",\"authorities\":[null]}",
                "{\"label\":\"1\",\"stage\":\"STEADY\",\"certificate\":\"c\",\"key\":\"SECRET\",\"authorities\":[\"a\"]} x"
            })
    void shouldSayThatItIsNoneWithoutSayingWhatItIs(String json) {
        assertThatThrownBy(() -> IdentityJson.read(json))
                .isInstanceOf(NoIdentityException.class)
                .hasMessage("what it holds is no identity in JSON");
    }
}
