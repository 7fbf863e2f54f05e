package io.tradeanalysis.e2e.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Checked;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.contract.request.RequestFields;
import io.tradeanalysis.frontend.analysis.Permalink;
import io.tradeanalysis.frontend.api.ReadBody;
import io.tradeanalysis.frontend.assets.KnownAssets;
import io.tradeanalysis.frontend.form.FormView;
import io.tradeanalysis.frontend.form.QueryFields;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;

/** The form: a query becomes a request or a list of mistakes, and the form that shows them. */
class WebFormTest {

    private static final long SEED = 7;
    private static final int LONGEST_SHOWN = 200;
    private static final KnownAssets ASSETS = new KnownAssets(List.of(), true, Optional.empty());
    private static final Campaign CAMPAIGN = new Campaign(111, "the form's fields");

    @FuzzTest
    void shouldAcceptOrRefuse(byte[] bytes) throws Exception {
        CAMPAIGN.attempt(budget -> {
            HttpServletRequest request;
            try {
                request = Queries.request(new String(bytes, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException _) {
                return Campaign.Fate.REFUSED;
            }
            Map<String, String> fields = budget.spend(() -> QueryFields.of(request));
            Checked checked = budget.spend(() -> check(fields));
            requireSameOfJson(fields, checked);
            return switch (checked) {
                case Checked.Valid(var valid) -> {
                    requireSameAgain(valid);
                    yield Campaign.Fate.ACCEPTED;
                }
                case Checked.Invalid(var errors) -> {
                    Sentences.require(errors, fields.toString());
                    requireShown(budget.spend(() -> FormView.typed(fields, errors, ASSETS)), errors);
                    yield Campaign.Fate.REFUSED;
                }
            };
        });
    }

    private static Checked check(Map<String, String> fields) {
        return RequestFields.check(fields, () -> SEED);
    }

    /** Form and API make the same of the same values. */
    private static void requireSameOfJson(Map<String, String> fields, Checked checked) throws IOException {
        Optional<byte[]> json = FieldsJson.of(fields);
        if (json.isEmpty()) {
            return;
        }
        boolean same = switch (ReadBody.of(json.get(), SEED)) {
            case ReadBody.Accepted(var request) -> checked.equals(new Checked.Valid(request));
            case ReadBody.Refused(var problem) -> checked.equals(new Checked.Invalid(problem.errors()));
        };
        if (!same) {
            throw new AssertionError("%s is %s, and not so as JSON".formatted(fields, checked));
        }
    }

    /** A request that is written down, as fields or as a link, is read as the same request. */
    private static void requireSameAgain(AnalysisRequest request) {
        Checked valid = new Checked.Valid(request);
        String link = Permalink.of(request).query();
        if (!check(request.toFields()).equals(valid)
                || !check(request.toShortFields()).equals(valid)
                || !check(QueryFields.of(Queries.request(link))).equals(valid)) {
            throw new AssertionError("not the same again: " + request);
        }
    }

    /** Every mistake is shown once, at its field or elsewhere, and what was typed is not endless. */
    private static void requireShown(FormView form, List<FieldError> errors) {
        List<String> wrong = errors.stream().map(FieldError::field).toList();
        List<String> shown = FieldNames.ALL.stream().filter(form::isWrong).toList();
        if (!shown.equals(wrong)) {
            throw new AssertionError("%s are wrong, %s are shown".formatted(wrong, shown));
        }
        if (FieldNames.ALL.stream().anyMatch(field -> form.value(field).length() > LONGEST_SHOWN)) {
            throw new AssertionError("a value that is too long is shown again");
        }
    }

    @AfterAll
    static void end() throws IOException {
        CAMPAIGN.end();
    }
}
