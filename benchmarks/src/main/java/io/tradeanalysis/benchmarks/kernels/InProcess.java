package io.tradeanalysis.benchmarks.kernels;

import io.tradeanalysis.benchmarks.report.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** A contender in this process, whose answers can be compared. */
final class InProcess implements Contender {

    /** Everyone's seed. */
    static final long SEED = 42;

    private final IntFunction<Worker> workers;
    private final Map<Integer, Worker> bySamples = new ConcurrentHashMap<>();
    private int stream;

    /**
     * A contender.
     *
     * @param workers makes what does the jobs, for a number of samples
     * @param stream the first that it uses
     */
    InProcess(IntFunction<Worker> workers, int stream) {
        this.workers = workers;
        this.stream = stream;
    }

    /** Does the jobs for one number of samples. */
    @FunctionalInterface
    interface Worker {

        /** Does a job once. */
        void answer(Job job, int stream, double[] out);
    }

    /** The answer to a job on a stream. */
    double[] answer(Job job, int samples, int onStream) {
        double[] out = new double[2 * job.figures()];
        worker(samples).answer(job, onStream, out);
        return out;
    }

    @Override
    public Elapsed time(Job job, int samples, int repetitions) {
        Worker worker = worker(samples);
        double[] out = new double[2 * job.figures()];
        long wall = Clock.WALL.now();
        long processor = Clock.PROCESSOR.now();
        for (int i = 0; i < repetitions; i++) {
            worker.answer(job, stream++ & Integer.MAX_VALUE, out);
        }
        return new Elapsed(Clock.WALL.now() - wall, Clock.PROCESSOR.now() - processor);
    }

    private Worker worker(int samples) {
        return bySamples.computeIfAbsent(samples, workers::apply);
    }
}
