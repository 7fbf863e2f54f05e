package io.tradeanalysis.frontend.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.frontend.fake.CannedPictures;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Site;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.v1.DrawChartReply;
import io.tradeanalysis.workerapi.v1.DrawChartRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The charts of a report are of the prices that its figures are of. */
@ExtendWith(RunningSite.class)
class ReportChartsTest {

    /** Of the prices of the result that the worker gives. */
    private static final String SHA_256 = "5d0f1e".repeat(10) + "abcd";

    private static final String CHANGED = "The prices have changed since the analysis; make it again";

    /** Prices and equity, each once for paper, and once for each theme of a page. */
    @ParameterizedTest
    @CsvSource({"pdf, 2", "html, 4"})
    void shouldBeAskedForByThePricesOfTheResult(String extension, int charts, Site site) {
        site.worker().draw(extension.equals("pdf") ? CannedPictures.png() : CannedPictures.svg());
        int before = site.worker().charts().size();

        assertThat(site.get("/analysis." + extension + "?" + Site.GOLDEN).statusCode())
                .isEqualTo(200);

        List<DrawChartRequest> asked = site.worker().charts();
        assertThat(asked.subList(before, asked.size()))
                .hasSize(charts)
                .extracting(DrawChartRequest::getPricesSha256)
                .containsOnly(SHA_256);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "html"})
    void shouldMakeNoReportOnceThePricesHaveChanged(String extension, Site site) {
        site.worker()
                .draw(DrawChartReply.newBuilder()
                        .setRefusal(RequestMapping.toMessage(List.of(new FieldError("asset", CHANGED))))
                        .build());

        HttpResponse<String> program = site.get("/analysis." + extension + "?" + Site.GOLDEN);
        HttpResponse<String> person = site.page("/analysis." + extension + "?" + Site.GOLDEN);

        assertThat(program.statusCode()).isEqualTo(400);
        assertThat(program.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(program.body()).contains("\"field\":\"asset\"", "\"message\":\"" + CHANGED + "\"");
        assertThat(person.statusCode()).isEqualTo(400);
        assertThat(person.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(person.body()).contains("<!doctype html>", "asset: " + CHANGED);
    }

    /** A picture that is downloaded alone is of whatever prices there are. */
    @Test
    void shouldNotBeAskedForByPricesWithoutAResult(Site site) {
        site.worker().draw(CannedPictures.png());

        assertThat(site.get("/analysis.png?" + Site.GOLDEN).statusCode()).isEqualTo(200);

        assertThat(site.worker().charts().getLast().getPricesSha256()).isEmpty();
    }
}
