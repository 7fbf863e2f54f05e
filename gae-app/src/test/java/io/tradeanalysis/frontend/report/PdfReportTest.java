package io.tradeanalysis.frontend.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.request.StrategyName;
import io.tradeanalysis.frontend.fake.CannedPictures;
import io.tradeanalysis.frontend.fake.CannedResult;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Site;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(RunningSite.class)
class PdfReportTest {

    /** Many trades. */
    private static final String SHORT = Site.GOLDEN.replace("500", "20").replace("1000&", "20&");

    @Test
    void shouldNumberEveryPageAndNameItsResultOnIt(Site site) {
        List<String> pages = PdfText.pages(pdf(site, SHORT));
        String fingerprint = new JsonMapper()
                .readTree(site.get("/analysis.json?" + SHORT).body())
                .path("fingerprint")
                .asString();

        assertThat(pages).hasSizeGreaterThan(8);
        for (int i = 0; i < pages.size(); i++) {
            String number = "page %d of %d".formatted(i + 1, pages.size());
            assertThat(pages.get(i).lines())
                    .contains(fingerprint)
                    .anyMatch(line ->
                            line.matches("Risk report: AMZN · made \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC " + number));
        }
    }

    @Test
    void shouldRepeatTheHeadOfTheTradesAndListAllOfThemInOrder(Site site) {
        List<String> pages = PdfText.pages(pdf(site, SHORT));
        int trades = new JsonMapper()
                .readTree(site.get("/analysis.json?" + SHORT).body())
                .path("trades")
                .size();

        List<String> ofTrades =
                pages.stream().filter(page -> page.contains("Cumulative")).toList();
        assertThat(ofTrades).hasSizeGreaterThan(2).allMatch(page -> page.contains("VaR, 95 % interval"));
        assertThat(ofTrades.stream()
                        .flatMap(String::lines)
                        .filter(line -> line.matches("[\\d,]+ (BUY|SELL) .*"))
                        .map(line -> Integer.parseInt(
                                line.substring(0, line.indexOf(' ')).replace(",", ""))))
                .containsExactlyElementsOf(
                        Stream.iterate(1, number -> number + 1).limit(trades).toList());
    }

    @Test
    void shouldBeTaggedNamedAndHoldItsLetters(Site site) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(site, Site.GOLDEN))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Risk report: AMZN");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            List<String> tags = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertThat(tags).contains("H1", "H2", "P", "L", "LI", "Figure", "Table", "TR", "TH", "TD", "Link");
            assertThat(tags.stream().filter("Figure"::equals)).hasSize(2);
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(name.getName())
                            .isTrue();
                }
            }
        }
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }

    @Test
    void shouldLeadToTheAnalysis(Site site) throws Exception {
        String link = new JsonMapper()
                .readTree(site.get("/analysis.json?" + Site.GOLDEN).body())
                .path("link")
                .asString();

        try (PDDocument document = Loader.loadPDF(pdf(site, Site.GOLDEN))) {
            List<String> addresses = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                addresses.addAll(addresses(page));
            }
            assertThat(addresses).isNotEmpty().allMatch(site.at(link).toString()::equals);
        }
    }

    private static List<String> addresses(PDPage page) throws IOException {
        List<String> addresses = new ArrayList<>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationLink of && of.getAction() instanceof PDActionURI action) {
                addresses.add(action.getURI());
            }
        }
        return addresses;
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void shouldSayWhichModelAndWhyFiguresAreMissing(Model model, Site site) {
        String text = text(
                site,
                Site.GOLDEN + "&horizon=10&amount=10000&costBasisPoints=5&fill=next-open&model=" + model.wireName());

        assertThat(text).contains("Model of returns", "The works cited:", "Units", "Costs", "10 bars");
        assertThat(text.contains(CannedResult.UNFIT)).isEqualTo(model == Model.FILTERED_HISTORICAL);
        assertThat(text.contains("Barone-Adesi")).isEqualTo(model == Model.FILTERED_HISTORICAL);
        assertThat(text).doesNotContain("No costs are taken off", "can’t be traded in practice");
    }

    @ParameterizedTest
    @EnumSource(StrategyName.class)
    void shouldSayHowEveryStrategyGivesSignals(StrategyName strategy, Site site) {
        String text = text(site, Site.GOLDEN + "&strategy=" + strategy.wireName());

        assertThat(text)
                .contains("Signal ", "BUY", "SELL", "strategy")
                .contains(strategy == StrategyName.RSI ? "Wilder (1978)" : "To check and rerun");
    }

    @Test
    void shouldReportThatThereIsNoTrade(Site site) {
        String text = text(site, Site.GOLDEN.replace("1000&", "3700&"));

        assertThat(text).contains("There is no trade.", "0 of 0").doesNotContain("Equity of the strategy beside");
    }

    private static String text(Site site, String query) {
        return String.join("\n", PdfText.pages(pdf(site, query)));
    }

    private static byte[] pdf(Site site, String query) {
        site.worker().draw(CannedPictures.png());
        HttpResponse<byte[]> answer = site.send(
                HttpRequest.newBuilder(site.at("/analysis.pdf?" + query)), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
