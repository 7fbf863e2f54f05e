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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The trades as RFC 4180 writes tables, with all digits. Every cell is a number, a date, BUY, SELL or empty, so there is
 * nothing in it that a spreadsheet would run. Columns that later features added stand behind those of the original.
 */
final class TradesCsv {

    static byte[] of(AnalysisResult result) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file)) {
            List<String> fitted = result.fittedNames();
            csv.writeRecord(header(result.request().confidences(), fitted));
            result.trades().forEach(trade -> csv.writeRecord(record(trade, fitted)));
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
        return names;
    }

    private static List<String> record(TradeResult trade, List<String> fitted) {
        List<String> cells = new ArrayList<>(List.of(
                trade.signal().name(),
                trade.openDate().toString(),
                trade.closeDate().toString(),
                number(trade.openPrice()),
                number(trade.closePrice()),
                number(trade.profit()),
                number(trade.cumulativeProfit())));
        for (RiskFigures risk : trade.risk()) {
            @Nullable Interval interval = risk.interval();
            cells.add(number(risk.valueAtRisk()));
            cells.add(interval == null ? "" : number(interval.lower()));
            cells.add(interval == null ? "" : number(interval.upper()));
            cells.add(number(risk.expectedShortfall()));
        }
        cells.add(number(trade.units()));
        cells.add(number(trade.costs()));
        fitted.forEach(name -> cells.add(number(trade.fitted(name))));
        return cells;
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : new BigDecimal(Double.toString(value)).toPlainString();
    }

    private TradesCsv() {}
}
