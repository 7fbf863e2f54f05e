package io.tradeanalysis.benchmarks.kernels;

import io.tradeanalysis.engine.risk.AnswerRanks;
import io.tradeanalysis.engine.simulation.BarReturns;
import io.tradeanalysis.engine.simulation.KernelJobs;

/** The engine's two kernels as contenders. */
final class Kernels {

    /** A bar's returns, everyone's. */
    static final BarReturns.Normal RETURNS = new BarReturns.Normal(0.001, 0.02);

    static InProcess vector(int stream) {
        return new InProcess(
                samples -> worker(KernelJobs.vector(AnswerRanks.of(samples), Job.PATHS.bars(), RETURNS)), stream);
    }

    static InProcess plain(int stream) {
        return new InProcess(
                samples -> worker(KernelJobs.plain(AnswerRanks.of(samples), Job.PATHS.bars(), RETURNS)), stream);
    }

    private static InProcess.Worker worker(KernelJobs jobs) {
        return (job, stream, out) -> {
            switch (job) {
                case POINTS -> jobs.points(InProcess.SEED, stream, out);
                case TAILS -> jobs.tails(InProcess.SEED, stream, out);
                case PATHS -> jobs.paths(InProcess.SEED, stream, out);
            }
        };
    }

    private Kernels() {}
}
