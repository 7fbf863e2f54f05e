package io.tradeanalysis.frontend.downloads;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.contract.result.TradeResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The trades as RFC 4180 writes tables, with all digits, and what their figures mean: model, horizon, currency, sign, what makes
 * them again, and why one is missing. Every cell is a number, a date, a word or sentence of ours, or empty, so there is nothing
 * in it that a spreadsheet would run. Columns that later features added stand behind those of the original.
 */
final class TradesCsv {

    static byte[] of(AnalysisResult result) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file)) {
            List<String> fitted = result.fittedNames();
            csv.writeRecord(header(result.request().confidences(), fitted));
            result.trades().forEach(trade -> csv.writeRecord(record(trade, fitted, result)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static List<String> header(List<ConfidenceLevel> confidences, List<String> fitted) {
        List<String> names = new ArrayList<>(
                List.of("Signal", "Open_Date", "Close_Date", "Open_Price", "Close_Price", "P&L", "Cumulative_Profit"));
        for (ConfidenceLevel level : confidences) {
            String percent = level.percent();
            names.addAll(
                    List.of("VAR_" + percent, "VAR_" + percent + "_Low", "VAR_" + percent + "_High", "ES_" + percent));
        }
        names.addAll(List.of("Units", "Costs"));
        fitted.forEach(name -> names.add("Fit_" + name));
        for (ConfidenceLevel level : confidences) {
            names.addAll(List.of("ES_" + level.percent() + "_Low", "ES_" + level.percent() + "_High"));
        }
        names.addAll(List.of(
                "Model",
                "Horizon_Bars",
                "Currency",
                "Loss_Sign",
                "Samples",
                "Seed",
                "Engine",
                "Fingerprint",
                "Reason"));
        for (ConfidenceLevel level : confidences) {
            names.addAll(List.of("VAR_" + level.percent() + "_Closed_Form", "ES_" + level.percent() + "_Closed_Form"));
        }
        return names;
    }

    private static List<String> record(TradeResult trade, List<String> fitted, AnalysisResult result) {
        List<String> cells = new ArrayList<>(List.of(
                trade.signal().name(),
                trade.openDate().toString(),
                trade.closeDate().toString(),
                number(trade.openPrice()),
                number(trade.closePrice()),
                number(trade.profit()),
                number(trade.cumulativeProfit())));
        for (RiskFigures risk : trade.risk()) {
            cells.add(number(risk.valueAtRisk()));
            cells.addAll(ends(risk.interval()));
            cells.add(number(risk.expectedShortfall()));
        }
        cells.add(number(trade.units()));
        cells.add(number(trade.costs()));
        fitted.forEach(name -> cells.add(number(trade.fitted(name))));
        trade.risk().forEach(risk -> cells.addAll(ends(risk.expectedShortfallInterval())));
        cells.add(result.request().model().wireName());
        cells.add(Integer.toString(result.request().horizon()));
        cells.addAll(List.of(
                result.currency(),
                "positive",
                Integer.toString(result.request().samples()),
                Long.toString(result.request().seed()),
                result.engine(),
                result.fingerprint(),
                whyNot(trade)));
        for (RiskFigures risk : trade.risk()) {
            cells.add(number(risk.closedForm()));
            cells.add(number(risk.closedFormExpectedShortfall()));
        }
        return cells;
    }

    /** An interval without an upper end has none here, either. */
    private static List<String> ends(@Nullable Interval interval) {
        return interval == null ? List.of("", "") : List.of(number(interval.lower()), number(interval.upper()));
    }

    /** Each reason once, behind the levels that have no figures for it: {@code 99, 99.9 %: ...}. */
    private static String whyNot(TradeResult trade) {
        return trade.risk().stream()
                .filter(risk -> risk.reason() != null)
                .collect(Collectors.groupingBy(
                        risk -> Objects.requireNonNull(risk.reason()),
                        LinkedHashMap::new,
                        Collectors.mapping(risk -> risk.confidence().percent(), Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(reason -> "%s %%: %s".formatted(reason.getValue(), reason.getKey()))
                .collect(Collectors.joining("; "));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : new BigDecimal(Double.toString(value)).toPlainString();
    }

    private TradesCsv() {}
}
