package io.tradeanalysis.frontend.page;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Checked;
import io.tradeanalysis.contract.result.Quote;
import io.tradeanalysis.frontend.analysis.Analyses;
import io.tradeanalysis.frontend.analysis.Quotes;
import io.tradeanalysis.frontend.cost.QuoteInWords;
import io.tradeanalysis.frontend.form.QueryFields;
import io.tradeanalysis.frontend.visitors.Visitors;
import io.tradeanalysis.frontend.worker.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What the inputs in the query would take, in one line for the page's script. While a form is being filled in most inputs are not
 * right yet, so that there is no line is no error.
 */
@Controller
public final class QuotePart {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Analyses analyses;
    private final Quotes quotes;
    private final Visitors visitors;

    /**
     * @param analyses checks what is asked for
     * @param quotes says what it would take
     * @param visitors tells who asks
     */
    public QuotePart(Analyses analyses, Quotes quotes, Visitors visitors) {
        this.analyses = analyses;
        this.quotes = quotes;
        this.visitors = visitors;
    }

    /** The line, or nothing. */
    @GetMapping("/analysis/quote")
    ResponseEntity<byte[]> line(HttpServletRequest request) {
        Optional<String> line = switch (analyses.check(QueryFields.of(request), List.of())) {
            case Checked.Invalid _ -> Optional.empty();
            case Checked.Valid(var inputs) -> line(inputs, request);
        };
        return line.map(text -> ResponseEntity.ok()
                        .contentType(TEXT)
                        .cacheControl(CacheControl.noStore())
                        .body(text.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.noContent()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    private Optional<String> line(AnalysisRequest inputs, HttpServletRequest request) {
        return switch (quotes.of(inputs, visitors.of(request))) {
            case Outcome.Success<Quote>(var quote) -> Optional.of(QuoteInWords.of(quote));
            case Outcome.Failed<Quote> _ -> Optional.empty();
        };
    }
}
