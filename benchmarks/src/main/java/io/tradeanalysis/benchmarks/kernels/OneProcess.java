package io.tradeanalysis.benchmarks.kernels;

import io.tradeanalysis.benchmarks.report.Clock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/**
 * The rounds of one process. All contenders take turns, a few hundredths of a second each, so that whatever slows the machine
 * down slows down all.
 */
public final class OneProcess {

    private static final int STREAMS_COMPARED = 20;
    private static final double ROUND_NANOS = 40e6;
    private static final double WARM_UP_NANOS = 0.7e9;

    private final NativeReference reference;
    private final Clock clock;
    private final int rounds;
    private final Map<Name, Contender> contenders = new EnumMap<>(Name.class);

    private OneProcess(NativeReference reference, Optional<NumpyPeer> numpy, Clock clock, int rounds) {
        this.reference = reference;
        this.clock = clock;
        this.rounds = rounds;
        contenders.put(Name.VECTOR, Kernels.vector(0));
        contenders.put(Name.PLAIN, Kernels.plain(0));
        contenders.put(Name.C, reference.contender(0));
        numpy.ifPresent(peer -> contenders.put(Name.NUMPY, peer));
    }

    /**
     * Measures in this process and writes that down for the one that started it.
     *
     * @param root the project's folder
     * @param clock what counts
     * @param file where to
     */
    public static void measure(Path root, String clock, int rounds, Path file) throws IOException {
        Path module = root.resolve("benchmarks");
        NativeReference reference =
                NativeReference.build(module.resolve("native/reference.c"), module.resolve("target/native"));
        Optional<NumpyPeer> numpy = NumpyPeer.start(module.resolve("python/numpy_peer.py"));
        try {
            OneProcess process = new OneProcess(reference, numpy, Clock.named(clock), rounds);
            process.measure(numpy.map(NumpyPeer::version).orElse("")).write(file);
        } finally {
            numpy.ifPresent(NumpyPeer::close);
        }
    }

    private Rates measure(String numpy) {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (Job job : Job.values()) {
            for (int samples : Ratios.SIZES) {
                compare(job, samples);
                rounds(job, samples).forEach((name, rounds) -> rates.put(Rates.key(job, samples, name), rounds));
            }
        }
        return new Rates(rates, scaling(), reference.kind(), numpy);
    }

    /** All in this process give the same bits, or nothing is timed. */
    private void compare(Job job, int samples) {
        for (int stream = 0; stream < STREAMS_COMPARED; stream++) {
            double[] expected = ((InProcess) contender(Name.PLAIN)).answer(job, samples, stream);
            for (Name name : List.of(Name.VECTOR, Name.C)) {
                double[] found = ((InProcess) contender(name)).answer(job, samples, stream);
                if (!Arrays.equals(found, expected)) {
                    throw new IllegalStateException("%s, S = %d, stream %d: %s says %s, %s says %s"
                            .formatted(
                                    job.title(),
                                    samples,
                                    stream,
                                    name.title(),
                                    Arrays.toString(found),
                                    Name.PLAIN.title(),
                                    Arrays.toString(expected)));
                }
            }
        }
    }

    private Contender contender(Name name) {
        return Objects.requireNonNull(contenders.get(name));
    }

    private Map<Name, List<Double>> rounds(Job job, int samples) {
        Map<Name, Integer> repetitions = new EnumMap<>(Name.class);
        contenders.forEach((name, contender) -> repetitions.put(name, warmedUp(contender, job, samples)));
        Map<Name, List<Double>> rates = new EnumMap<>(Name.class);
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<Name, Integer> repetition : repetitions.entrySet()) {
                int times = repetition.getValue();
                long nanos =
                        contender(repetition.getKey()).time(job, samples, times).by(clock);
                rates.computeIfAbsent(repetition.getKey(), _ -> new ArrayList<>())
                        .add(1e9 * samples * times / nanos);
            }
        }
        return rates;
    }

    /** How often a contender does a job in a round's time, once it is as fast as it gets. */
    private static int warmedUp(Contender contender, Job job, int samples) {
        double spent = 0;
        int times = 1;
        while (spent < WARM_UP_NANOS) {
            double nanos = Math.max(1, contender.time(job, samples, times).processor());
            spent += nanos;
            times = (int) Math.max(1, times * Math.min(10, ROUND_NANOS / nanos));
        }
        return times;
    }

    /** What a second thread brings us, over what it brings C. */
    private List<Double> scaling() {
        Job job = Job.TAILS;
        int samples = Ratios.SIZES.getFirst();
        List<Contender> java = List.of(Kernels.vector(0), Kernels.vector(1 << 20));
        List<Contender> c = List.of(reference.contender(0), reference.contender(1 << 20));
        int javaTimes =
                java.stream().mapToInt(one -> warmedUp(one, job, samples)).max().orElseThrow();
        int cTimes =
                c.stream().mapToInt(one -> warmedUp(one, job, samples)).max().orElseThrow();
        List<Double> gains = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            gains.add(gain(java, job, samples, javaTimes) / gain(c, job, samples, cTimes));
        }
        return gains;
    }

    private static double gain(List<Contender> two, Job job, int samples, int times) {
        double alone = together(two.subList(0, 1), job, samples, times);
        return 2 * alone / together(two, job, samples, times);
    }

    /** Wall time of all, at the same time, from when all are there. */
    private static double together(List<Contender> contenders, Job job, int samples, int times) {
        var barrier = new CyclicBarrier(contenders.size());
        List<Thread> threads = new ArrayList<>();
        long[] starts = new long[contenders.size()];
        long[] ends = new long[contenders.size()];
        for (int i = 0; i < contenders.size(); i++) {
            int at = i;
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    barrier.await();
                } catch (InterruptedException | BrokenBarrierException e) {
                    throw new IllegalStateException(e);
                }
                starts[at] = System.nanoTime();
                contenders.get(at).time(job, samples, times);
                ends[at] = System.nanoTime();
            }));
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return Arrays.stream(ends).max().orElseThrow()
                - Arrays.stream(starts).min().orElseThrow();
    }
}
