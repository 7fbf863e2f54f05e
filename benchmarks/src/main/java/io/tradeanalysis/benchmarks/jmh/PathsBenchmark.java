package io.tradeanalysis.benchmarks.jmh;

import io.tradeanalysis.engine.risk.AnswerRanks;
import io.tradeanalysis.engine.simulation.BarReturns;
import io.tradeanalysis.engine.simulation.KernelJobs;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.TSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Ten bars of each kind of returns, with interval and tail: the same answers from libraries, path by path. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PathsBenchmark {

    private static final int SAMPLES = 100_000;
    private static final int BARS = 10;
    private static final double MEAN = 0.001;
    private static final double DEVIATION = 0.02;
    private static final double DEGREES = 4.5;
    private static final int PAST = 1_000;

    /** What a bar's return is drawn from. */
    public enum Returns {
        /** Normal. */
        NORMAL,
        /** Student-t. */
        STUDENT_T,
        /** A list of past returns. */
        RESAMPLED
    }

    /** What a bar's return is drawn from. */
    @Param
    public Returns returns = Returns.NORMAL;

    private final AnswerRanks wanted = AnswerRanks.of(SAMPLES);
    private final double[] past =
            new Random(1).doubles(PAST, -3 * DEVIATION, 3 * DEVIATION).toArray();
    private final double[] values = new double[SAMPLES];
    private final double[] out = new double[10];
    private final UniformRandomProvider generator = RandomSource.XO_RO_SHI_RO_128_PP.create(1L);
    private final RandomGenerator jdk = RandomGenerator.of("L64X128MixRandom");
    private KernelJobs vector = KernelJobs.vector(wanted, BARS, toReturns());
    private KernelJobs plain = KernelJobs.plain(wanted, BARS, toReturns());
    private DoubleSupplier commons = () -> 0;
    private DoubleSupplier ofJdk = () -> 0;
    private int stream;

    /** Makes what depends on the returns. */
    @Setup
    public void prepare() {
        vector = KernelJobs.vector(wanted, BARS, toReturns());
        plain = KernelJobs.plain(wanted, BARS, toReturns());
        commons = switch (returns) {
            case NORMAL -> scaled(ZigguratSampler.NormalizedGaussian.of(generator)::sample);
            case STUDENT_T -> scaled(TSampler.of(generator, DEGREES)::sample);
            case RESAMPLED -> () -> past[generator.nextInt(PAST)];
        };
        ofJdk = switch (returns) {
            case NORMAL, STUDENT_T -> scaled(jdk::nextGaussian);
            case RESAMPLED -> () -> past[jdk.nextInt(PAST)];
        };
    }

    private BarReturns toReturns() {
        return switch (returns) {
            case NORMAL -> new BarReturns.Normal(MEAN, DEVIATION);
            case STUDENT_T -> new BarReturns.StudentT(MEAN, DEVIATION, DEGREES);
            case RESAMPLED -> BarReturns.Resampled.of(past);
        };
    }

    private static DoubleSupplier scaled(DoubleSupplier standard) {
        return () -> MEAN + DEVIATION * standard.getAsDouble();
    }

    /** Our vector kernel. */
    @Benchmark
    public double[] oursWithVectors() {
        vector.paths(1, stream++ & Integer.MAX_VALUE, out);
        return out;
    }

    /** Our plain kernel. */
    @Benchmark
    public double[] oursPlain() {
        plain.paths(1, stream++ & Integer.MAX_VALUE, out);
        return out;
    }

    /** Commons RNG's samplers and Commons Numbers' selection. */
    @Benchmark
    public double[] commonsRngAndNumbers() {
        return answer(commons);
    }

    /** The JDK's generator, normal values in place of Student-t ones, which it has none of; Commons Numbers' selection. */
    @Benchmark
    public double[] jdk() {
        return answer(ofJdk);
    }

    private double[] answer(DoubleSupplier bar) {
        for (int i = 0; i < SAMPLES; i++) {
            double growth = 1;
            for (int j = 0; j < BARS; j++) {
                growth *= Math.max(0, 1 + bar.getAsDouble());
            }
            values[i] = growth;
        }
        Selected.select(values, wanted.ranks());
        Selected.tails(values, wanted, out);
        return out;
    }
}
