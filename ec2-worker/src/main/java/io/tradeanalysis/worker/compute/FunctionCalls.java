package io.tradeanalysis.worker.compute;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.RiskRows;
import io.tradeanalysis.contract.batch.TradeRisk;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls of the function: one at a time for each batch, so as many at the same time as there are batches, up to a limit for
 * all analyses together. A call that stays without a whole answer fails the analysis, and so does a batch that has not ended in
 * its time; while calls fail again and again, or take all too long, none is made for a while.
 */
final class FunctionCalls implements RiskBackEnd, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FunctionCalls.class);

    /** The function's clock has milliseconds: what is shorter says nothing of its pace. */
    private static final double LEAST_OBSERVED_NANOS = 1e7;

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("function-", 1).factory());
    private final FunctionClient client;
    private final Retries retries;
    private final CallSize size;
    private final FunctionLimits limits;
    private final Semaphore analyses;
    private final Semaphore calls;
    private final CircuitBreaker breaker;

    /** Of the function's processors, for quotes. */
    private final Pace pace = new Pace();

    FunctionCalls(FunctionClient client, Retries retries, CallSize size, FunctionLimits limits) {
        this(client, retries, size, limits, CircuitBreaker.of("function", limits.breaker()));
    }

    FunctionCalls(
            FunctionClient client, Retries retries, CallSize size, FunctionLimits limits, CircuitBreaker breaker) {
        this.client = client;
        this.retries = retries;
        this.size = size;
        this.limits = limits;
        this.analyses = new Semaphore(limits.analyses());
        this.calls = new Semaphore(limits.calls(), true);
        this.breaker = breaker;
        breaker.getEventPublisher().onStateTransition(event -> LOG.warn("{}", event));
    }

    /** Calls of the function at this address. */
    static FunctionCalls of(URI base, CallAuth auth) {
        return new FunctionCalls(
                new FunctionClient(base, auth, FunctionClient.CALL_DEADLINE),
                Retries.USUAL,
                CallSize.USUAL,
                FunctionLimits.USUAL);
    }

    @Override
    public RunningWork<TradeRisk> start(List<RiskBatch> batches) throws ShedException {
        if (!analyses.tryAcquire()) {
            throw new ShedException(limits.retryAfter());
        }
        Progress progress = new Progress();
        List<CompletableFuture<Done<TradeRisk>>> ended = new ArrayList<>();
        List<Future<?>> running = new ArrayList<>();
        for (RiskBatch batch : batches) {
            CompletableFuture<Done<TradeRisk>> end = new CompletableFuture<>();
            ended.add(withDeadline(end));
            running.add(threads.submit(() -> assess(batch, progress, end)));
        }
        return new RunningWork<>(progress, ended, batches.size(), limits.batch(), () -> {
            running.forEach(batch -> batch.cancel(true));
            analyses.release();
        });
    }

    @Override
    public Foreseen foresee(List<RiskBatch> batches) {
        double nanos = pace.factor() * Effort.nanosOf(batches);
        return Foreseen.of(batches.size(), nanos, nanos);
    }

    /** The first batch that misses it fails the analysis, whose end stops the others. */
    private CompletableFuture<Done<TradeRisk>> withDeadline(CompletableFuture<Done<TradeRisk>> end) {
        return end.orTimeout(limits.batch().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        failure instanceof TimeoutException ? new RiskUnavailableException(tooLate()) : failure));
    }

    private String tooLate() {
        return "The function did not assess a batch within %d ms."
                .formatted(limits.batch().toMillis());
    }

    private void assess(RiskBatch batch, Progress progress, CompletableFuture<Done<TradeRisk>> end) {
        try {
            end.complete(assess(batch, progress));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end.completeExceptionally(e);
        } catch (RiskUnavailableException | RuntimeException | Error e) {
            end.completeExceptionally(e);
        }
    }

    private Done<TradeRisk> assess(RiskBatch batch, Progress progress)
            throws RiskUnavailableException, InterruptedException {
        List<TradeRisk> risks = new ArrayList<>(batch.trades().size());
        Duration cpuTime = Duration.ZERO;
        for (RiskBatch part : size.parts(batch)) {
            progress.requireWanted();
            RiskRows rows = call(part);
            risks.addAll(rows.trades());
            cpuTime = cpuTime.plusMillis(rows.cpuMillis());
            progress.add(part.trades().size());
        }
        return new Done<>(risks, cpuTime);
    }

    private RiskRows call(RiskBatch part) throws RiskUnavailableException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            switch (callOnce(part)) {
                case CallOutcome.Answered(var rows) -> {
                    observe(part, rows);
                    return rows;
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

    private void observe(RiskBatch part, RiskRows rows) {
        double foreseen = Effort.nanosOf(List.of(part));
        if (foreseen >= LEAST_OBSERVED_NANOS) {
            pace.observe(foreseen, (double) TimeUnit.MILLISECONDS.toNanos(rows.cpuMillis()));
        }
    }

    private CallOutcome callOnce(RiskBatch part) throws RiskUnavailableException, InterruptedException {
        calls.acquire();
        try {
            return throughBreaker(part);
        } finally {
            calls.release();
        }
    }

    private CallOutcome throughBreaker(RiskBatch part) throws RiskUnavailableException, InterruptedException {
        awaitPermission();
        long start = System.nanoTime();
        boolean ended = false;
        try {
            CallOutcome outcome = client.call(part);
            ended = true;
            report(outcome, System.nanoTime() - start);
            return outcome;
        } finally {
            if (!ended) {
                breaker.releasePermission();
            }
        }
    }

    /** While a few calls try whether the function is well again, the others wait for what they find, which may be there already. */
    private void awaitPermission() throws RiskUnavailableException, InterruptedException {
        while (!breaker.tryAcquirePermission()) {
            if (isLeftAlone()) {
                throw new RiskUnavailableException(
                        "The function has failed too often, or was too slow, and is left alone for a while.");
            }
            Thread.sleep(limits.trialPause());
        }
    }

    private boolean isLeftAlone() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> true;
            case HALF_OPEN, CLOSED, DISABLED, METRICS_ONLY -> false;
        };
    }

    private void report(CallOutcome outcome, long nanos) {
        switch (outcome) {
            case CallOutcome.Answered _ -> breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
            case CallOutcome.Failed(var reason) ->
                breaker.onError(nanos, TimeUnit.NANOSECONDS, new RiskUnavailableException(reason));
            case CallOutcome.Refused(var reason) ->
                breaker.onError(nanos, TimeUnit.NANOSECONDS, new RiskUnavailableException(reason));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.close();
    }
}
