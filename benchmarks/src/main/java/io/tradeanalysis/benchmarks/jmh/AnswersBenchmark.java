package io.tradeanalysis.benchmarks.jmh;

import io.tradeanalysis.engine.risk.AnswerRanks;
import io.tradeanalysis.engine.simulation.BarReturns;
import io.tradeanalysis.engine.simulation.KernelJobs;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
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

/** One bar of normal returns: the same answers from several libraries, each used as its documentation would have it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class AnswersBenchmark {

    private static final BarReturns.Normal RETURNS = new BarReturns.Normal(0.001, 0.02);

    /** S. */
    @Param({"1000000", "10000"})
    public int samples = 1_000_000;

    /** Whether the interval and the tail's moments are wanted, not the Values at Risk alone. */
    @Param({"false", "true"})
    public boolean whole;

    private AnswerRanks wanted = AnswerRanks.of(1_000_000);
    private KernelJobs vector = KernelJobs.vector(wanted, 1, RETURNS);
    private KernelJobs plain = KernelJobs.plain(wanted, 1, RETURNS);
    private double[] values = new double[0];
    private final double[] out = new double[10];
    private int stream;

    private final UniformRandomProvider generator = RandomSource.XO_RO_SHI_RO_128_PP.create(1L);
    private final SharedStateContinuousSampler ziggurat = ZigguratSampler.NormalizedGaussian.of(generator);
    private final NormalDistribution commonsMath = new NormalDistribution(new MersenneTwister(1), 0, 1);
    private final RandomGenerator jdk = RandomGenerator.of("L64X128MixRandom");

    /** Makes what depends on the number of samples. */
    @Setup
    public void prepare() {
        wanted = AnswerRanks.of(samples);
        vector = KernelJobs.vector(wanted, 1, RETURNS);
        plain = KernelJobs.plain(wanted, 1, RETURNS);
        values = new double[samples];
    }

    /** Our vector kernel. */
    @Benchmark
    public double[] oursWithVectors() {
        return answer(vector);
    }

    /** Our plain kernel. */
    @Benchmark
    public double[] oursPlain() {
        return answer(plain);
    }

    private double[] answer(KernelJobs jobs) {
        if (whole) {
            jobs.tails(1, stream++ & Integer.MAX_VALUE, out);
        } else {
            jobs.points(1, stream++ & Integer.MAX_VALUE, out);
        }
        return out;
    }

    /** Commons RNG's ziggurat and Commons Numbers' selection. */
    @Benchmark
    public double[] commonsRngAndNumbers() {
        fill(ziggurat::sample);
        Selected.select(values, whole ? wanted.ranks() : wanted.points());
        return fromSelected();
    }

    /** Commons Math's sampling by inversion and its percentiles, which select. */
    @Benchmark
    public double[] commonsMath() {
        fill(commonsMath::sample);
        Percentile percentile = new Percentile();
        percentile.setData(values);
        for (int level = 0; level < wanted.levels(); level++) {
            if (whole) {
                for (int i = 0; i < 3; i++) {
                    out[5 * level + i] =
                            percentile.evaluate(100.0 * wanted.ranks().get(3 * level + i) / samples);
                }
                moments(level, out[5 * level + 1]);
            } else {
                out[level] = percentile.evaluate(100.0 * wanted.points().get(level) / samples);
            }
        }
        return out;
    }

    private void moments(int level, double limit) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (double value : values) {
            if (value <= limit) {
                sum += value;
                squares += value * value;
                count++;
            }
        }
        out[5 * level + 3] = sum / count;
        out[5 * level + 4] = squares / count - out[5 * level + 3] * out[5 * level + 3];
    }

    /** The JDK's own normal values, and its sort. */
    @Benchmark
    public double[] jdk() {
        fill(jdk::nextGaussian);
        Arrays.sort(values);
        return fromSelected();
    }

    private void fill(DoubleSupplier supplier) {
        for (int i = 0; i < samples; i++) {
            values[i] = supplier.getAsDouble();
        }
    }

    private double[] fromSelected() {
        if (whole) {
            Selected.tails(values, wanted, out);
        } else {
            Selected.points(values, wanted, out);
        }
        return out;
    }
}
