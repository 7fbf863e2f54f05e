package io.tradeanalysis.benchmarks.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tradeanalysis.benchmarks.report.Machine;
import io.tradeanalysis.benchmarks.report.Results;
import io.tradeanalysis.engine.simulation.RandomValues;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Brown's dieharder on the engine's values, as one trade after the other would draw them: neighbouring streams of a seed in turns,
 * and neighbouring seeds in turns. Run are tests that need up to about a gigabyte each, so that all take about 20 minutes; not
 * run are those that dieharder's manual calls suspect or useless (diehard_opso, _oqso, _dna, _sums) and the longest.
 */
public final class Dieharder {

    private static final int NEIGHBOURS = 64;

    /** Test numbers with their further options. */
    private static final List<List<String>> TESTS = List.of(
            List.of("0"), // birthday spacings
            List.of("1"), // overlapping permutations of 5
            List.of("2"), // ranks of 32 x 32 matrices
            List.of("4"), // bit stream
            List.of("8"), // count the 1s in a stream
            List.of("10"), // parking lot
            List.of("13"), // squeeze
            List.of("15"), // runs
            List.of("16"), // craps
            List.of("17"), // Marsaglia and Tsang's greatest common divisor
            List.of("100"), // monobit
            List.of("101"), // runs of bits
            List.of("102"), // serial, up to 16 bits
            List.of("200", "-n", "8"), // distribution of 8-bit tuples
            List.of("202", "-n", "5"), // permutations
            List.of("203", "-n", "7"), // lagged sums
            List.of("206"), // cosine transform
            List.of("207"), // fill tree
            List.of("209")); // monobit 2

    /**
     * Runs all and writes down every p-value.
     *
     * @throws IllegalStateException if one failed, once all have run
     */
    public static void measure(Path root, String command) throws IOException {
        Machine machine = Machine.here();
        List<Outcome> outcomes = new ArrayList<>();
        Map<String, IntFunction<RandomValues>> sources = new LinkedHashMap<>();
        sources.put(NEIGHBOURS + " neighbouring streams of seed 42", stream -> new RandomValues(42, stream));
        sources.put(NEIGHBOURS + " neighbouring seeds, stream 0", seed -> new RandomValues(seed, 0));
        for (Map.Entry<String, IntFunction<RandomValues>> source : sources.entrySet()) {
            for (List<String> test : TESTS) {
                List<Outcome> found = run(source.getKey(), source.getValue(), test);
                found.forEach(System.out::println);
                outcomes.addAll(found);
            }
        }
        new Results(root.resolve("benchmarks/results"))
                .write("quality", machine, command, List.of(), tables(outcomes), Map.of("outcomes", outcomes));
        if (outcomes.stream().anyMatch(outcome -> outcome.assessment().equals("FAILED"))) {
            throw new IllegalStateException("dieharder rejects the generator: see benchmarks/results/quality.json");
        }
    }

    private static List<Results.Table> tables(List<Outcome> outcomes) {
        List<List<String>> rows = new ArrayList<>();
        for (String source : outcomes.stream().map(Outcome::source).distinct().toList()) {
            List<Outcome> of = outcomes.stream()
                    .filter(outcome -> outcome.source().equals(source))
                    .toList();
            rows.add(List.of(
                    source,
                    Integer.toString(of.size()),
                    count(of, "PASSED"),
                    count(of, "WEAK"),
                    count(of, "FAILED"),
                    Double.toString(of.stream().mapToDouble(Outcome::p).min().orElse(Double.NaN))));
        }
        return List.of(new Results.Table(
                "dieharder, tests %s; of perfect values 1 in 100 is weak (p below 0.005 or above 0.995), 1 in 500,000 fails"
                        .formatted(TESTS.stream()
                                .map(test -> String.join(" ", test))
                                .toList()),
                List.of("values in turns of", "p-values", "passed", "weak", "failed", "lowest"),
                rows));
    }

    private static String count(List<Outcome> outcomes, String assessment) {
        return Long.toString(outcomes.stream()
                .filter(outcome -> outcome.assessment().equals(assessment))
                .count());
    }

    private static List<Outcome> run(String name, IntFunction<RandomValues> sources, List<String> test)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("dieharder", "-g", "200", "-d"));
        command.addAll(test);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread feeder = Thread.ofPlatform().start(() -> feed(process.getOutputStream(), sources));
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            feeder.join();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("%s ended with status %d%n%s"
                        .formatted(String.join(" ", command), process.exitValue(), printed));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Outcome.parse(name, printed);
    }

    /** Values of all sources in turns, until nobody reads them any more. */
    private static void feed(OutputStream pipe, IntFunction<RandomValues> sources) {
        RandomValues[] values = IntStream.range(0, NEIGHBOURS).mapToObj(sources).toArray(RandomValues[]::new);
        ByteBuffer turn = ByteBuffer.allocate(NEIGHBOURS * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (OutputStream out = new BufferedOutputStream(pipe, 1 << 16)) {
            for (int i = 0; i < Integer.MAX_VALUE; i++) {
                turn.clear();
                for (RandomValues value : values) {
                    turn.putLong(value.at(i));
                }
                out.write(turn.array());
            }
        } catch (IOException e) {
            // it has read what it needs
        }
    }

    /**
     * A p-value and what dieharder thinks of it.
     *
     * @param source of the values
     * @param test its name
     * @param tuple the size it is about, 0 for none
     * @param p the p-value
     * @param assessment PASSED, WEAK or FAILED
     */
    record Outcome(String source, String test, int tuple, double p, String assessment) {

        /** Those in a report: rows of name, tuple, two counts, p-value and assessment. */
        static List<Outcome> parse(String source, String printed) {
            return printed.lines()
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .filter(cells -> cells.size() == 6 && cells.get(4).matches("[0-9.]+"))
                    .map(cells -> new Outcome(
                            source,
                            cells.get(0),
                            Integer.parseInt(cells.get(1)),
                            Double.parseDouble(cells.get(4)),
                            cells.get(5)))
                    .toList();
        }
    }

    private Dieharder() {}
}
