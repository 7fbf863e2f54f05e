package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.engine.backtest.ForecastBlock;
import io.tradeanalysis.engine.risk.LossSpread;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The places where this worker can have risk computed. */
public final class BackEnds implements AutoCloseable {

    private final OwnCores ownCores;
    private final Optional<FunctionCalls> function;

    private BackEnds(OwnCores ownCores, Optional<FunctionCalls> function) {
        this.ownCores = ownCores;
        this.function = function;
    }

    /**
     * So many own cores, and no function.
     *
     * @param cores at least 1
     */
    public static BackEnds of(int cores) {
        return new BackEnds(new OwnCores(cores), Optional.empty());
    }

    /**
     * So many own cores, and a function.
     *
     * @param cores at least 1
     * @param function its base address
     * @param auth says to it who calls
     */
    public static BackEnds of(int cores, URI function, CallAuth auth) {
        return new BackEnds(new OwnCores(cores), Optional.of(FunctionCalls.of(function, auth)));
    }

    /** The place that a request chooses, if there is one. */
    public Optional<RiskBackEnd> find(Compute compute) {
        return switch (compute) {
            case EC2 -> Optional.of(ownCores);
            case LAMBDA -> function.map(calls -> calls);
        };
    }

    /**
     * Starts a grading on own cores: the function takes trades alone.
     *
     * @param blocks of it
     * @param resources how many blocks, then parts, are worked on at the same time, as far as there are cores
     * @param nanosOfABlock what one is foreseen to take, nanoseconds of one core
     * @param nanosOfGrades what all parts are foreseen to take that follow, nanoseconds of one core
     * @throws ShedException if there is too much to do already
     */
    public GradingWork grade(List<ForecastBlock> blocks, int resources, double nanosOfABlock, double nanosOfGrades)
            throws ShedException {
        return ownCores.grade(blocks, resources, nanosOfABlock, nanosOfGrades);
    }

    /**
     * Starts to simulate all losses of one trade, on own cores.
     *
     * @param trade a batch of one
     * @throws ShedException if there is too much to do already
     */
    public RunningWork<LossSpread> spread(RiskBatch trade) throws ShedException {
        return ownCores.spread(trade);
    }

    @Override
    public void close() {
        ownCores.close();
        function.ifPresent(FunctionCalls::close);
    }
}
