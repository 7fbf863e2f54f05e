package io.tradeanalysis.engine.analysis;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.contract.result.TradeResult;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over what an analysis was asked, on which prices, by which engine, and what it found. Two results with the same
 * fingerprint agree in every bit of every trade, Value at Risk, interval and expected shortfall.
 *
 * <p>Digested are, in this order: the inputs as {@code name=value} lines sorted by name, without resources and compute
 * and without optional inputs at their default; {@code prices=}, {@code engine=} and {@code trades=} lines; then for each
 * trade the signal (a byte, 1 long, -1 short), open and close day (4 bytes each) and the IEEE bits (8 bytes each) of its
 * prices, profits, mean, deviation and risk figures, an undefined figure being a NaN.
 */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint(MessageDigest digest) {
        this.digest = digest;
    }

    static String of(AnalysisRequest request, String pricesSha256, List<TradeResult> trades) {
        try {
            Fingerprint fingerprint = new Fingerprint(MessageDigest.getInstance("SHA-256"));
            fingerprint.inputs(request);
            fingerprint.line("prices", pricesSha256);
            fingerprint.line("engine", Engine.version(request.model()));
            fingerprint.line("trades", Integer.toString(trades.size()));
            trades.forEach(fingerprint::trade);
            return "sha256:" + HexFormat.of().formatHex(fingerprint.digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void inputs(AnalysisRequest request) {
        Map<String, String> inputs = new TreeMap<>(request.toShortFields());
        inputs.remove(FieldNames.RESOURCES);
        inputs.remove(FieldNames.COMPUTE);
        inputs.forEach(this::line);
    }

    private void line(String name, String value) {
        digest.update((name + "=" + value + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void trade(TradeResult trade) {
        digest.update((byte) trade.signal().direction());
        integer(Math.toIntExact(trade.openDate().toEpochDay()));
        integer(Math.toIntExact(trade.closeDate().toEpochDay()));
        number(trade.openPrice());
        number(trade.closePrice());
        number(trade.profit());
        number(trade.cumulativeProfit());
        number(trade.meanReturn());
        number(trade.returnDeviation());
        trade.risk().forEach(this::risk);
    }

    private void risk(RiskFigures risk) {
        number(risk.valueAtRisk());
        interval(risk.interval());
        number(risk.expectedShortfall());
        interval(risk.expectedShortfallInterval());
    }

    private void interval(@Nullable Interval interval) {
        number(interval == null ? null : (Double) interval.lower());
        number(interval == null ? null : interval.upper());
    }

    private void integer(int value) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(value).flip());
    }

    private void number(@Nullable Double value) {
        double bits = value == null ? Double.NaN : value;
        digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(bits).flip());
    }
}
