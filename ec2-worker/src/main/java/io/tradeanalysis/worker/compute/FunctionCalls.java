package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.RiskRows;
import io.tradeanalysis.contract.batch.TradeRisk;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls of the function: one at a time for each batch, so as many at the same time as there are batches. A call that stays
 * without a whole answer fails the analysis.
 */
final class FunctionCalls implements RiskBackEnd, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FunctionCalls.class);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("function-", 1).factory());
    private final FunctionClient client;
    private final Retries retries;
    private final CallSize size;

    FunctionCalls(FunctionClient client, Retries retries, CallSize size) {
        this.client = client;
        this.retries = retries;
        this.size = size;
    }

    /** Calls of the function at this address. */
    static FunctionCalls of(URI base, CallAuth auth) {
        return new FunctionCalls(
                new FunctionClient(base, auth, FunctionClient.CALL_DEADLINE), Retries.USUAL, CallSize.USUAL);
    }

    @Override
    public RunningAssessment start(List<RiskBatch> batches) {
        return RunningAssessment.start(batches, this::assess, threads, batches.size());
    }

    private BatchRisk assess(RiskBatch batch, Progress progress) throws RiskUnavailableException, InterruptedException {
        List<TradeRisk> risks = new ArrayList<>(batch.trades().size());
        Duration cpuTime = Duration.ZERO;
        for (RiskBatch part : size.parts(batch)) {
            progress.requireWanted();
            RiskRows rows = call(part);
            risks.addAll(rows.trades());
            cpuTime = cpuTime.plusMillis(rows.cpuMillis());
            progress.add(part.trades().size());
        }
        return new BatchRisk(risks, cpuTime);
    }

    private RiskRows call(RiskBatch part) throws RiskUnavailableException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            switch (client.call(part)) {
                case CallOutcome.Answered answered -> {
                    return answered.rows();
                }
                case CallOutcome.Refused refused ->
                    throw new RiskUnavailableException("The function %s.".formatted(refused.reason()));
                case CallOutcome.Failed failed -> {
                    LOG.debug("Call {} of the function: it {}", attempt, failed.reason());
                    if (attempt == retries.attempts()) {
                        throw new RiskUnavailableException(
                                "The function %s, %d times in a row.".formatted(failed.reason(), attempt));
                    }
                    retries.pause(attempt);
                }
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.close();
    }
}
