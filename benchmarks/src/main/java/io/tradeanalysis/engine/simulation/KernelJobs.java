package io.tradeanalysis.engine.simulation;

import io.tradeanalysis.engine.risk.AnswerRanks;
import org.jspecify.annotations.NullMarked;

/** The engine's own samplers with a kernel of choice, so that both kernels can be timed in one process. */
@NullMarked
public final class KernelJobs {

    private final AnswerRanks wanted;
    private final TailSampler points;
    private final TailSampler tails;
    private final PathSampler paths;
    private final BarReturns returns;

    private KernelJobs(AnswerRanks wanted, int bars, BarReturns returns, boolean vectors) {
        this.wanted = wanted;
        this.points = new TailSampler(wanted.samples(), wanted.points().getFirst(), kernel(vectors));
        this.tails = new TailSampler(wanted.samples(), wanted.depth(), kernel(vectors));
        this.paths = new PathSampler(wanted.samples(), wanted.depth(), bars, pathKernel(vectors));
        this.returns = returns;
    }

    /** Jobs done by the vector kernels. */
    public static KernelJobs vector(AnswerRanks wanted, int bars, BarReturns returns) {
        return new KernelJobs(wanted, bars, returns, true);
    }

    /** Jobs done by the plain kernels. */
    public static KernelJobs plain(AnswerRanks wanted, int bars, BarReturns returns) {
        return new KernelJobs(wanted, bars, returns, false);
    }

    private static Kernel kernel(boolean vectors) {
        return vectors ? new VectorKernel() : new PlainKernel();
    }

    private static PathKernel pathKernel(boolean vectors) {
        return vectors ? new VectorPathKernel() : new PlainPathKernel();
    }

    /** The Values at Risk alone. */
    public void points(long seed, int stream, double[] out) {
        Tail tail = points.draw(seed, stream);
        for (int i = 0; i < wanted.levels(); i++) {
            int rank = wanted.points().get(i);
            out[i] = tail.section(rank, rank).normalAt(rank);
        }
    }

    /** Five figures a level: upper end, Value at Risk, lower end, mean and variance of the tail. */
    public void tails(long seed, int stream, double[] out) {
        Tail tail = tails.draw(seed, stream);
        for (int level = 0; level < wanted.levels(); level++) {
            TailSection near = tail.section(rank(level, 0), rank(level, 2));
            for (int i = 0; i < 3; i++) {
                out[5 * level + i] = near.normalAt(rank(level, i));
            }
            put(near.normalMoments(wanted.weights().get(level)), level, out);
        }
    }

    /** The same five figures of the growth of paths. */
    public void paths(long seed, int stream, double[] out) {
        PathTail tail = paths.draw(seed, stream, returns, 1);
        double[] growth = tail.growthAt(
                wanted.ranks().stream().mapToInt(Integer::intValue).toArray());
        for (int level = 0; level < wanted.levels(); level++) {
            System.arraycopy(growth, 3 * level, out, 5 * level, 3);
            put(tail.growthMoments(wanted.weights().get(level)), level, out);
        }
    }

    private int rank(int level, int i) {
        return wanted.ranks().get(3 * level + i);
    }

    private static void put(TailMoments moments, int level, double[] out) {
        out[5 * level + 3] = moments.mean();
        out[5 * level + 4] = moments.variance();
    }
}
