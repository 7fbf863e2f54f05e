package io.tradeanalysis.benchmarks.kernels;

import io.tradeanalysis.benchmarks.report.Clock;
import io.tradeanalysis.benchmarks.report.Figure;
import io.tradeanalysis.benchmarks.report.Machine;
import io.tradeanalysis.benchmarks.report.Programs;
import io.tradeanalysis.benchmarks.report.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;

/**
 * The kernels beside C and numpy. All take turns, a few hundredths of a second each, so that whatever slows the machine down
 * slows down all; a ratio is taken within a round, and its median over the rounds is what counts.
 */
public final class Ratios {

    private static final List<Integer> SIZES = List.of(1_000_000, 100_000, 10_000);
    private static final int STREAMS_COMPARED = 20;
    private static final double ROUND_NANOS = 40e6;
    private static final double WARM_UP_NANOS = 1.5e9;

    private final NativeReference reference;
    private final Optional<NumpyPeer> numpy;
    private final Clock clock;
    private final int rounds;
    private final Map<Name, Contender> contenders = new EnumMap<>(Name.class);

    private enum Name {
        VECTOR("Java, vectors"),
        PLAIN("Java, plain"),
        C("C"),
        NUMPY("numpy");

        private final String title;

        Name(String title) {
            this.title = title;
        }
    }

    private Ratios(NativeReference reference, Optional<NumpyPeer> numpy, Clock clock, int rounds) {
        this.reference = reference;
        this.numpy = numpy;
        this.clock = clock;
        this.rounds = rounds;
        contenders.put(Name.VECTOR, Kernels.vector(0));
        contenders.put(Name.PLAIN, Kernels.plain(0));
        contenders.put(Name.C, reference.contender(0));
        numpy.ifPresent(peer -> contenders.put(Name.NUMPY, peer));
    }

    /**
     * Measures everything and writes it down.
     *
     * @param root the project's folder
     * @param command that asked for it
     * @param clock what counts
     * @param rounds at least 15 for figures to be kept
     */
    public static void measure(Path root, String command, String clock, int rounds) throws IOException {
        Machine machine = Machine.here();
        Path module = root.resolve("benchmarks");
        NativeReference reference =
                NativeReference.build(module.resolve("native/reference.c"), module.resolve("target/native"));
        Optional<NumpyPeer> numpy = NumpyPeer.start(module.resolve("python/numpy_peer.py"));
        if (numpy.isEmpty()) {
            System.err.println("There is no python3 with numpy (Debian: apt-get install python3-numpy): no row of it.");
        }
        try {
            new Ratios(reference, numpy, Clock.named(clock), rounds)
                    .measure(new Results(module.resolve("results")), machine, command);
        } finally {
            numpy.ifPresent(NumpyPeer::close);
        }
    }

    private void measure(Results results, Machine machine, String command) throws IOException {
        List<Figure> figures = new ArrayList<>();
        List<List<String>> rates = new ArrayList<>();
        List<List<String>> ratios = new ArrayList<>();
        for (Job job : Job.values()) {
            for (int samples : SIZES) {
                compare(job, samples);
                Rounds measured = rounds(job, samples);
                rates.add(measured.rates());
                ratios.addAll(measured.ratios());
                if (samples == SIZES.getFirst()) {
                    figures.addAll(measured.figures());
                }
                System.out.println(String.join(" | ", measured.rates()));
                measured.ratios().forEach(row -> System.out.println("    " + String.join(" | ", row)));
            }
        }
        Quartiles scaling = scaling();
        figures.add(new Figure("kernel.threads", scaling.median(), scaling.low(), scaling.high()));
        System.out.println("two threads / one, of C's: " + text(scaling));
        List<String> names = new ArrayList<>(List.of("job", "S"));
        Arrays.stream(Name.values()).forEach(name -> names.add(name.title));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("clock", clock.title());
        details.put("rounds", rounds);
        details.put("reference", reference.kind());
        details.put(
                "compiler",
                Programs.run(List.of("gcc", "--version")).lines().findFirst().orElse(""));
        details.put("compilerFlags", String.join(" ", NativeReference.COMPILER));
        details.put("numpy", numpy.map(NumpyPeer::version).orElse(""));
        results.write(
                "kernels",
                machine,
                command,
                figures,
                List.of(
                        new Results.Table(
                                ("Samples (of several bars: paths) a second on one thread, medians of %d rounds by %s time; "
                                                + "C: %s")
                                        .formatted(rounds, details.get("clock"), reference.kind()),
                                names,
                                rates),
                        new Results.Table(
                                "Ratios within a round, median and quartiles",
                                List.of("job", "S", "ratio", "median", "quartiles"),
                                ratios)),
                details);
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
                                    name.title,
                                    Arrays.toString(found),
                                    Name.PLAIN.title,
                                    Arrays.toString(expected)));
                }
            }
        }
    }

    private Contender contender(Name name) {
        return Objects.requireNonNull(contenders.get(name));
    }

    private Rounds rounds(Job job, int samples) {
        Map<Name, Integer> repetitions = new EnumMap<>(Name.class);
        contenders.forEach((name, contender) -> repetitions.put(name, warmedUp(contender, job, samples)));
        Map<Name, double[]> rates = new EnumMap<>(Name.class);
        contenders.keySet().forEach(name -> rates.put(name, new double[rounds]));
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<Name, double[]> rate : rates.entrySet()) {
                int times = Objects.requireNonNull(repetitions.get(rate.getKey()));
                long nanos = contender(rate.getKey()).time(job, samples, times).by(clock);
                rate.getValue()[round] = 1e9 * samples * times / nanos;
            }
        }
        return new Rounds(job, samples, rates);
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
    private Quartiles scaling() {
        Job job = Job.TAILS;
        int samples = SIZES.getFirst();
        List<Contender> java = List.of(Kernels.vector(0), Kernels.vector(1 << 20));
        List<Contender> c = List.of(reference.contender(0), reference.contender(1 << 20));
        int javaTimes =
                java.stream().mapToInt(one -> warmedUp(one, job, samples)).max().orElseThrow();
        int cTimes =
                c.stream().mapToInt(one -> warmedUp(one, job, samples)).max().orElseThrow();
        return Quartiles.of(IntStream.range(0, rounds)
                .mapToDouble(round -> gain(java, job, samples, javaTimes) / gain(c, job, samples, cTimes))
                .toArray());
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

    private static String text(Quartiles quartiles) {
        return String.format(Locale.ROOT, "%.3g (%.3g .. %.3g)", quartiles.median(), quartiles.low(), quartiles.high());
    }

    /** What was measured of one job at one size. */
    private record Rounds(Job job, int samples, Map<Name, double[]> bySomeone) {

        private double[] of(Name name) {
            return Objects.requireNonNull(bySomeone.get(name));
        }

        List<String> rates() {
            List<String> cells = new ArrayList<>(List.of(job.title(), "%,d".formatted(samples)));
            for (Name name : Name.values()) {
                cells.add(
                        bySomeone.containsKey(name)
                                ? String.format(
                                        Locale.ROOT,
                                        "%.3g",
                                        Quartiles.of(of(name)).median())
                                : "");
            }
            return cells;
        }

        List<List<String>> ratios() {
            List<List<String>> rows = new ArrayList<>();
            rows.add(row("vectors / C", ratio(Name.VECTOR, Name.C)));
            if (bySomeone.containsKey(Name.NUMPY)) {
                rows.add(row("vectors / numpy", ratio(Name.VECTOR, Name.NUMPY)));
                rows.add(row("plain / numpy", ratio(Name.PLAIN, Name.NUMPY)));
            }
            return rows;
        }

        private List<String> row(String name, Quartiles ratio) {
            return List.of(
                    job.title(),
                    "%,d".formatted(samples),
                    name,
                    String.format(Locale.ROOT, "%.3g", ratio.median()),
                    String.format(Locale.ROOT, "%.3g .. %.3g", ratio.low(), ratio.high()));
        }

        List<Figure> figures() {
            String id = "kernel." + job.name().toLowerCase(Locale.ROOT);
            List<Figure> figures = new ArrayList<>();
            figures.add(figure(id + ".c", ratio(Name.VECTOR, Name.C)));
            if (bySomeone.containsKey(Name.NUMPY)) {
                figures.add(figure(id + ".numpy", ratio(Name.VECTOR, Name.NUMPY)));
                figures.add(figure(id + ".plain", ratio(Name.PLAIN, Name.NUMPY)));
            }
            return figures;
        }

        private static Figure figure(String id, Quartiles ratio) {
            return new Figure(id, ratio.median(), ratio.low(), ratio.high());
        }

        private Quartiles ratio(Name above, Name below) {
            return Quartiles.of(IntStream.range(0, of(above).length)
                    .mapToDouble(round -> of(above)[round] / of(below)[round])
                    .toArray());
        }
    }
}
