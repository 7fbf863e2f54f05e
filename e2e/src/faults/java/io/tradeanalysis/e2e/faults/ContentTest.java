package io.tradeanalysis.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTest {

    private static final String ANSWER = """
            {"request":{"asset":"WALK","resources":2,"compute":"ec2","seed":1},
            "trades":[{"profit":0.1,"risk":[{"valueAtRisk":12.25,"closedForm":12.5}]}],
            "summary":{"totalProfit":0.1},"performance":{"sharpeRatio":1.5},
            "series":{"prices":[1.0,1.0000000000000002]},"notices":[],"pricesSha256":"ab","fingerprint":"cd",
            "measured":{"wallMillis":12,"worker":"worker-1"},"link":"/analysis?compute=ec2"}""";

    @ParameterizedTest
    @CsvSource({
        "12.25, 12.250000000000002",
        "12.5, 12.500000000000002",
        "1.0000000000000002, 1.0",
        "\"totalProfit\":0.1, \"totalProfit\":-0.1",
        "1.5, null",
        "[], [\"old prices\"]",
        "cd, ce",
        "\"seed\":1, \"seed\":2"
    })
    void shouldDifferInEachFigure(String figure, String other) {
        assertThat(ANSWER).contains(figure);

        assertThat(Content.of(ANSWER.replace(figure, other))).isNotEqualTo(Content.of(ANSWER));
    }

    @Test
    void shouldNotDifferInWhereAndHowFast() {
        String elsewhere = ANSWER.replace("ec2", "lambda")
                .replace("\"resources\":2", "\"resources\":20")
                .replace("12,", "340,")
                .replace("worker-1", "worker-2");

        assertThat(Content.of(elsewhere)).isEqualTo(Content.of(ANSWER));
    }

    @Test
    void shouldNotBeEmpty() {
        assertThatThrownBy(() -> Content.of(ANSWER.replace("\"trades\"", "\"deals\"")))
                .hasMessageStartingWith("no trades: ");
    }

    @Test
    void shouldTakeNoErrorForSomethingElse() {
        String error = "{\"status\":503}";

        assertThatThrownBy(() -> Content.ofGrading(error)).hasMessageStartingWith("no request: ");
        assertThatThrownBy(() -> Content.ofLosses(error)).hasMessageStartingWith("no request: ");
        assertThatThrownBy(() -> Content.ofPicture(error)).hasMessageStartingWith("no picture: ");
        assertThatThrownBy(() -> Content.ofReport(error)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void shouldKnowAReportByItsQuestionAndItsFigures() throws IOException {
        String report = report(4, "WALK under normal returns", "ab");

        assertThat(Content.ofReport(report(7, "WALK under normal returns", "ab")))
                .isEqualTo(Content.ofReport(report));
        assertThat(Content.ofReport(report(4, "WALK under normal returns", "ac")))
                .isNotEqualTo(Content.ofReport(report));
        assertThat(Content.ofReport(report(4, "WALK under bootstrapped returns", "ab")))
                .isNotEqualTo(Content.ofReport(report));
        String cutShort = report(3, "WALK under normal returns", "ab");
        assertThatThrownBy(() -> Content.ofReport(cutShort)).hasMessage("pages: 3 (expected: >= 4)");
    }

    private static String report(int pages, String question, String fingerprint) throws IOException {
        try (PDDocument report = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                report.addPage(new PDPage());
            }
            report.getDocumentInformation().setSubject(question);
            report.getDocumentInformation().setKeywords(fingerprint);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            report.save(bytes);
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
