package io.tradeanalysis.setup.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.contract.IdentityDocument.Next;
import io.tradeanalysis.contract.IdentityDocument.Stage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentJsonTest {

    private static final IdentityDocument TRUSTING = new IdentityDocument(
            "1",
            Stage.TRUST,
            "leaf",
            "key",
            List.of("old", "new"),
            Optional.of(new Next("2", "next leaf", "next key")));
    private static final IdentityDocument STEADY =
            new IdentityDocument("1", Stage.STEADY, "leaf", "key", List.of("old"), Optional.empty());

    @Test
    void shouldWriteTheNamesOfTheContract() {
        assertThat(DocumentJson.write(TRUSTING)).isEqualTo("""
                        {"label":"1","stage":"TRUST","certificate":"leaf","key":"key","authorities":["old","new"],\
                        "next":{"label":"2","certificate":"next leaf","key":"next key"}}""");
        assertThat(DocumentJson.write(STEADY)).isEqualTo("""
                        {"label":"1","stage":"STEADY","certificate":"leaf","key":"key","authorities":["old"]}""");
    }

    @Test
    void shouldReadWhatItWrites() {
        assertThat(DocumentJson.read(DocumentJson.write(TRUSTING))).contains(TRUSTING);
        assertThat(DocumentJson.read(DocumentJson.write(STEADY))).contains(STEADY);
    }

    /** The first is what Secrets Manager puts into a new secret if it is told to generate one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X7}b|Dp0#generated",
                "",
                "null",
                "{}",
                "[]",
                "{\"label\":\"1\",\"stage\":\"STEADY\",\"certificate\":\"c\",\"authorities\":[\"a\"]}",
                "{\"label\":\"1\",\"stage\":\"STEADY\",\"certificate\":\"c\",\"key\":\"k\"}",
                "{\"label\":\"1\",\"stage\":\"STEADY\",\"certificate\":\"c\",\"key\":\"k\",\"authorities\":[]}",
                "{\"label\":\"1\",\"stage\":\"TRUST\",\"certificate\":\"c\",\"key\":\"k\",\"authorities\":[\"a\",\"b\"]}",
                "{\"label\":\"1\",\"stage\":\"PRESENT\",\"certificate\":\"c\",\"key\":\"k\",\"authorities\":[\"a\"]}",
                "{\"label\":\"1\",\"stage\":\"LATER\",\"certificate\":\"c\",\"key\":\"k\",\"authorities\":[\"a\"]}",
            })
    void shouldFindNoIdentityInAnythingElse(String text) {
        assertThat(DocumentJson.read(text)).isEmpty();
    }
}
