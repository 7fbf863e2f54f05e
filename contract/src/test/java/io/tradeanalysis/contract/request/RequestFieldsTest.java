package io.tradeanalysis.contract.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFieldsTest {

    private static final Map<String, String> GOOD = Map.of(
            "asset", "AMZN",
            "movingAverage", "500",
            "window", "1000",
            "samples", "100000",
            "resources", "2",
            "compute", "ec2",
            "seed", "42");

    @Test
    void shouldFillInTheDefaults() {
        assertThat(valid(GOOD)).isEqualTo(AnalysisRequest.of("AMZN", 500, 1_000, 100_000, 42));
    }

    @Test
    void shouldDrawASeedWhereThereIsNone() {
        Map<String, String> fields = with("seed", " ");

        assertThat(RequestFields.check(fields, () -> 7))
                .isEqualTo(new Checked.Valid(AnalysisRequest.of("AMZN", 500, 1_000, 100_000, 7)));
    }

    @Test
    void shouldReadBackWhatARequestSays() {
        AnalysisRequest request = valid(Map.of(
                "asset", "BTC-GBP",
                "movingAverage", "3",
                "window", "20",
                "samples", "1000000",
                "resources", "10",
                "compute", "lambda",
                "seed", "9007199254740991",
                "units", "5",
                "confidences", "0.99,0.9,0.975"));

        assertThat(valid(request.toFields())).isEqualTo(request);
        assertThat(valid(request.toShortFields())).isEqualTo(request);
        assertThat(request.toFields()).containsOnlyKeys(FieldNames.ALL);
        assertThat(request.toShortFields())
                .containsOnlyKeys(
                        "asset",
                        "movingAverage",
                        "window",
                        "samples",
                        "resources",
                        "compute",
                        "seed",
                        "units",
                        "confidences");
    }

    @Test
    void shouldFindAllMistakesAtOnceWithTheOriginalsPrompts() {
        Map<String, String> fields = Map.of(
                "movingAverage", "2",
                "window", "abc",
                "samples", "99",
                "resources", "11",
                "compute", "gpu",
                "seed", "-1",
                "units", "0",
                "confidences", "0.95,1.2",
                "model", "magic",
                "horizon", "10");

        assertThat(errors(fields))
                .containsExactly(
                        new FieldError("asset", "Choose an asset"),
                        new FieldError("movingAverage", "Only integers larger than 2"),
                        new FieldError("window", "Only integers larger than 2"),
                        new FieldError("samples", "Only integers between 100 and 1,000,000"),
                        new FieldError("resources", "Only integers between 1 and 10"),
                        new FieldError("compute", "Only ec2 or lambda"),
                        new FieldError("seed", "Only integers between 0 and 9,007,199,254,740,991"),
                        new FieldError("units", "Only integers between 1 and 1,000,000,000"),
                        new FieldError(
                                "confidences",
                                "Only 1 to 10 different decimals above 0.5 and below 1, such as 0.95, with at most 6 decimals"),
                        new FieldError("model", "Only normal"),
                        new FieldError("horizon", "Only 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000", " 100000 ", "100,000", "100 000", "100_000"})
    void shouldReadGroupedNumbers(String text) {
        assertThat(valid(with("samples", text)).samples()).isEqualTo(100_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1e5",
                "100.0",
                "0x400",
                "1,00,000",
                "100,0000",
                "99",
                "1000001",
                "99999999999999999999",
                "١٠٠٠",
                "+1000"
            })
    void shouldRejectWhatIsNoNumberInTheRange(String text) {
        assertThat(errors(with("samples", text)))
                .containsExactly(new FieldError("samples", "Only integers between 100 and 1,000,000"));
    }

    @ParameterizedTest
    @CsvSource({
        "movingAverage, 1000001, 'Only integers between 3 and 1,000,000'",
        "window, 2, Only integers larger than 2",
        "window, 2.5, Only integers larger than 2",
        "window, -3, Only integers larger than 2"
    })
    void shouldSayWhichBarsAreAllowed(String field, String text, String message) {
        assertThat(errors(with(field, text))).containsExactly(new FieldError(field, message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "1", "0", "95", "0.95,0.95", "0.9500001", "0.95;0.99", ",", "NaN"})
    void shouldRejectConfidencesOutsideTheirRange(String text) {
        assertThat(errors(with("confidences", text)))
                .extracting(FieldError::field)
                .containsExactly("confidences");
    }

    @Test
    void shouldRejectMoreConfidencesThanAllowed() {
        assertThat(errors(with("confidences", "0.6,0.61,0.62,0.63,0.64,0.65,0.66,0.67,0.68,0.69,0.7")))
                .hasSize(1);
    }

    @Test
    void shouldOrderConfidences() {
        assertThat(valid(with("confidences", ".99, 0.950")).confidences())
                .containsExactly(ConfidenceLevel.of("0.95"), ConfidenceLevel.of("0.99"));
    }

    @Test
    void shouldRejectANameThatNoAssetHas() {
        assertThat(errors(with("asset", "A".repeat(41))))
                .containsExactly(new FieldError("asset", "Only names of at most 40 characters"));
    }

    private static Map<String, String> with(String field, String text) {
        Map<String, String> fields = new HashMap<>(GOOD);
        fields.put(field, text);
        return fields;
    }

    private static AnalysisRequest valid(Map<String, String> fields) {
        Checked checked = RequestFields.check(fields, () -> 0);
        assertThat(checked).isInstanceOf(Checked.Valid.class);
        return ((Checked.Valid) checked).request();
    }

    private static List<FieldError> errors(Map<String, String> fields) {
        Checked checked = RequestFields.check(fields, () -> 0);
        assertThat(checked).isInstanceOf(Checked.Invalid.class);
        return ((Checked.Invalid) checked).errors();
    }
}
