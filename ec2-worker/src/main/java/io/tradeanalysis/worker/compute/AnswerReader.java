package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.AnswerDigest;
import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.RiskRows;
import io.tradeanalysis.contract.batch.TradeRisk;
import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.contract.result.FittedParameter;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.RiskFigures;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what the function answers. Only a whole answer to this very request, of the same engine, counts as one. */
final class AnswerReader {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;

    private final BatchJson json;

    AnswerReader(BatchJson json) {
        this.json = json;
    }

    /**
     * Reads an answer.
     *
     * @param batch what was asked
     * @param request the same, as it was sent
     */
    CallOutcome read(RiskBatch batch, byte[] request, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == OK) {
            return rows(batch, request, response);
        }
        if (status == CONFLICT) {
            return new CallOutcome.Refused("has another engine than %s".formatted(batch.engine()));
        }
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return new CallOutcome.Refused("does not let this worker in");
        }
        String reason = "answered with HTTP status %d".formatted(status);
        // API Gateway passes a throttled function on as a 500
        return status == TOO_MANY_REQUESTS || status >= FIRST_SERVER_ERROR
                ? new CallOutcome.Failed(reason)
                : new CallOutcome.Refused(reason);
    }

    private CallOutcome rows(RiskBatch batch, byte[] request, HttpResponse<byte[]> response) {
        Optional<RiskRows> rows = json.readRows(response.body());
        if (rows.isEmpty()) {
            return new CallOutcome.Failed("answered with something else than figures");
        }
        if (!isTo(request, response)) {
            return new CallOutcome.Failed("answered another request, or its answer was changed on the way");
        }
        if (!rows.get().engine().equals(batch.engine())) {
            return new CallOutcome.Refused("has another engine than %s".formatted(batch.engine()));
        }
        return isWhole(batch, rows.get())
                ? new CallOutcome.Answered(rows.get())
                : new CallOutcome.Failed("answered with a part of the figures");
    }

    private static boolean isTo(byte[] request, HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue(AnswerDigest.HEADER)
                .filter(AnswerDigest.of(request, response.body())::equals)
                .isPresent();
    }

    /** Whether there is every figure of every trade of the batch, in its order, and nothing else. */
    private static boolean isWhole(RiskBatch batch, RiskRows rows) {
        List<Integer> asked = batch.trades().stream().map(TradeTerms::number).toList();
        List<Integer> answered = rows.trades().stream().map(TradeRisk::number).toList();
        return answered.equals(asked) && rows.trades().stream().allMatch(trade -> isWhole(batch, trade));
    }

    private static boolean isWhole(RiskBatch batch, TradeRisk trade) {
        return trade.risk().stream().map(RiskFigures::confidence).toList().equals(batch.confidences())
                && trade.risk().stream().allMatch(AnswerReader::isWhole)
                && trade.fit().stream().allMatch(AnswerReader::isWhole);
    }

    private static boolean isWhole(FittedParameter parameter) {
        return Objects.nonNull(parameter.name()) && Double.isFinite(parameter.value());
    }

    private static boolean isWhole(RiskFigures figures) {
        boolean none = figures.valueAtRisk() == null
                && figures.interval() == null
                && figures.expectedShortfall() == null
                && figures.expectedShortfallInterval() == null;
        boolean closed = isFiniteOrNone(figures.closedForm()) && isFiniteOrNone(figures.closedFormExpectedShortfall());
        return closed
                && (figures.reason() == null
                        ? isFinite(figures.valueAtRisk())
                                && isFinite(figures.interval())
                                && isFinite(figures.expectedShortfall())
                                && isFinite(figures.expectedShortfallInterval())
                        : none);
    }

    private static boolean isFinite(@Nullable Interval interval) {
        return interval != null && Double.isFinite(interval.lower()) && isFiniteOrNone(interval.upper());
    }

    private static boolean isFiniteOrNone(@Nullable Double figure) {
        return figure == null || Double.isFinite(figure);
    }

    private static boolean isFinite(@Nullable Double figure) {
        return figure != null && Double.isFinite(figure);
    }
}
