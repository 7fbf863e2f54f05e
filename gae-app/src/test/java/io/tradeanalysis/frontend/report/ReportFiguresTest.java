package io.tradeanalysis.frontend.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.frontend.fake.CannedGrading;
import io.tradeanalysis.frontend.fake.CannedPictures;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Site;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every figure of a report against the JSON answer to the same query, written here a second time. */
@ExtendWith(RunningSite.class)
class ReportFiguresTest {

    private static final Pattern CELL = Pattern.compile("<td[^>]*>([^<]*)</td>");

    @Test
    void shouldGiveTheFiguresOfTheJsonAnswerAsPdf(Site site) {
        JsonNode json = json(site);
        site.worker().grade(CannedGrading.done(json.path("pricesSha256").asString()));
        site.worker().draw(CannedPictures.png());

        byte[] pdf = site.send(
                        HttpRequest.newBuilder(site.at("/analysis.pdf?" + Site.GOLDEN)),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();

        List<String> lines = PdfText.pages(pdf).stream().flatMap(String::lines).toList();
        assertThat(lines).containsAll(trades(json)).containsAll(means(json)).containsAll(performance(json));
        assertThat(lines)
                .contains(
                        "Fingerprint " + json.path("fingerprint").asString(),
                        "SHA-256 of the prices " + json.path("pricesSha256").asString(),
                        "Seed 42",
                        "Engine " + json.path("engine").asString(),
                        "At 99 %, the data reject the normal model and do not reject the bootstrap model.")
                .anyMatch(line -> line.startsWith(
                        "Normal 1 0.0 <0.001 0.524 <0.001 red (11, +1.0) -1.25 (<0.001) rejected: too many"))
                .anyMatch(line -> line.startsWith("Student-t – – – – – – – No forecast for 3 of 3"));
    }

    @Test
    void shouldGiveTheSameFiguresAsHtml(Site site) {
        JsonNode json = json(site);
        site.worker().draw(CannedPictures.svg());

        String html = site.get("/analysis.html?" + Site.GOLDEN).body();

        List<String> rows = html.lines()
                .filter(line -> line.contains("<td"))
                .map(ReportFiguresTest::cells)
                .toList();
        assertThat(rows).containsAll(trades(json)).containsAll(means(json)).containsAll(performance(json));
    }

    private static String cells(String row) {
        return CELL.matcher(row)
                .results()
                .map(cell -> cell.group(1))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "))
                .replace('\u00a0', ' ');
    }

    private static JsonNode json(Site site) {
        return new JsonMapper()
                .readTree(site.get("/analysis.json?" + Site.GOLDEN).body());
    }

    private static List<String> trades(JsonNode json) {
        List<String> lines = new ArrayList<>();
        int number = 1;
        for (JsonNode trade : json.path("trades")) {
            String before = "%d %s %s %s %s %s %s %s "
                    .formatted(
                            number++,
                            trade.path("signal").asString(),
                            trade.path("openDate").asString(),
                            trade.path("closeDate").asString(),
                            money(trade.path("openPrice")),
                            money(trade.path("closePrice")),
                            money(trade.path("profit")),
                            money(trade.path("cumulativeProfit")));
            for (JsonNode risk : trade.path("risk")) {
                lines.add(before
                        + "%s %s %s %s %s"
                                .formatted(
                                        percent(risk),
                                        money(risk.path("valueAtRisk")),
                                        interval(risk.path("interval")),
                                        money(risk.path("expectedShortfall")),
                                        interval(risk.path("expectedShortfallInterval"))));
                before = "";
            }
        }
        assertThat(lines).hasSize(2 * json.path("trades").size()).hasSizeGreaterThan(4);
        return lines;
    }

    private static List<String> means(JsonNode json) {
        JsonNode summary = json.path("summary");
        List<String> lines = new ArrayList<>();
        for (JsonNode risk : summary.path("risk")) {
            lines.add("%s %s %s %s %s %d of %d"
                    .formatted(
                            percent(risk),
                            money(risk.path("averageValueAtRisk")),
                            interval(risk.path("averageInterval")),
                            money(risk.path("averageExpectedShortfall")),
                            interval(risk.path("averageExpectedShortfallInterval")),
                            risk.path("trades").asInt(),
                            summary.path("trades").asInt()));
        }
        lines.add("%,d from %s to %s %d %d %s %s"
                .formatted(
                        json.at("/series/prices").size(),
                        json.at("/series/dates/0").asString(),
                        json.at("/series/dates")
                                .get(json.at("/series/dates").size() - 1)
                                .asString(),
                        summary.path("trades").asInt(),
                        summary.path("winningTrades").asInt(),
                        money(summary.path("totalProfit")),
                        money(summary.path("averageProfit"))));
        return lines;
    }

    private static List<String> performance(JsonNode json) {
        JsonNode both = json.path("performance");
        return List.of(
                "Max. drawdown %s %s"
                        .formatted(
                                share(both.at("/strategy/maximumDrawdown")),
                                share(both.at("/buyAndHold/maximumDrawdown"))),
                "Annual volatility %s %s"
                        .formatted(
                                share(both.at("/strategy/annualVolatility")),
                                share(both.at("/buyAndHold/annualVolatility"))),
                "Sharpe ratio %s %s"
                        .formatted(
                                number(both.at("/strategy/sharpeRatio"), 2),
                                number(both.at("/buyAndHold/sharpeRatio"), 2)),
                "Exposure " + share(both.at("/trades/exposure")),
                "Avg. holding, bars " + number(both.at("/trades/averageHoldingBars"), 1));
    }

    private static String percent(JsonNode risk) {
        return (int) Math.round(100 * Double.parseDouble(risk.path("confidence").asString())) + " %";
    }

    private static String share(JsonNode share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share.asDouble());
    }

    private static String interval(JsonNode ends) {
        return money(ends.get(0)) + " to " + money(ends.get(1));
    }

    private static String money(JsonNode value) {
        return number(value, 2);
    }

    private static String number(JsonNode value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value.asDouble())
                .replace('-', '\u2212');
    }
}
