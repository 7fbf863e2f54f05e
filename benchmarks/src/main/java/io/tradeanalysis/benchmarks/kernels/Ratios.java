package io.tradeanalysis.benchmarks.kernels;

import io.tradeanalysis.benchmarks.Main;
import io.tradeanalysis.benchmarks.report.Clock;
import io.tradeanalysis.benchmarks.report.Figure;
import io.tradeanalysis.benchmarks.report.Machine;
import io.tradeanalysis.benchmarks.report.Programs;
import io.tradeanalysis.benchmarks.report.Quartiles;
import io.tradeanalysis.benchmarks.report.Results;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The kernels beside C and numpy. A ratio is taken within a round, in which all take their turn; its median over the rounds of
 * several processes is what counts, since the same code is a twentieth faster in one process and slower in another, as its
 * machine code and its arrays come to lie.
 */
public final class Ratios {

    static final List<Integer> SIZES = List.of(1_000_000, 100_000, 10_000);

    private static final int PROCESSES = 7;

    private final Rates rates;
    private final Clock clock;

    private Ratios(Rates rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    /**
     * Measures everything and writes it down.
     *
     * @param root the project's folder
     * @param command that asked for it
     * @param clock what counts
     * @param rounds of all processes together, at least as many as there are processes
     */
    public static void measure(Path root, String command, String clock, int rounds)
            throws IOException, InterruptedException {
        Machine machine = Machine.here();
        List<Rates> processes = new ArrayList<>();
        for (int process = 1; process <= PROCESSES; process++) {
            System.out.printf("process %d of %d%n", process, PROCESSES);
            processes.add(inOwnProcess(root, clock, Math.ceilDiv(rounds, PROCESSES)));
        }
        new Ratios(Rates.together(processes), Clock.named(clock))
                .write(new Results(root.resolve("benchmarks/results")), machine, command);
    }

    private static Rates inOwnProcess(Path root, String clock, int rounds) throws IOException, InterruptedException {
        Path file = Files.createTempFile("rates", ".json");
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
            command.addAll(
                    List.of(root.toString(), "", "kernels-process", clock, Integer.toString(rounds), file.toString()));
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("a process of kernels failed");
            }
            return Rates.read(file);
        } finally {
            Files.delete(file);
        }
    }

    private void write(Results results, Machine machine, String command) throws IOException {
        if (rates.numpy().isEmpty()) {
            System.err.println("There is no python3 with numpy (Debian: apt-get install python3-numpy): no row of it.");
        }
        List<Figure> figures = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> ratios = new ArrayList<>();
        for (Job job : Job.values()) {
            for (int samples : SIZES) {
                Rounds measured = new Rounds(job, samples, rates);
                rows.add(measured.rates());
                ratios.addAll(measured.ratios());
                if (samples == SIZES.getFirst()) {
                    figures.addAll(measured.figures());
                }
                System.out.println(String.join(" | ", measured.rates()));
                measured.ratios().forEach(row -> System.out.println("    " + String.join(" | ", row)));
            }
        }
        Quartiles scaling = Quartiles.of(
                rates.scaling().stream().mapToDouble(Double::doubleValue).toArray());
        figures.add(scaling.figure("kernel.threads"));
        System.out.printf(
                Locale.ROOT,
                "two threads / one, of C's: %.3g (%.3g .. %.3g)%n",
                scaling.median(),
                scaling.low(),
                scaling.high());
        List<String> names = new ArrayList<>(List.of("job", "S"));
        Arrays.stream(Name.values()).forEach(name -> names.add(name.title()));
        String compiler =
                Programs.run(List.of("gcc", "--version")).lines().findFirst().orElse("");
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("clock", clock.title());
        details.put("rounds", rates.scaling().size());
        details.put("processes", PROCESSES);
        details.put("reference", rates.reference());
        details.put("compiler", compiler);
        details.put("compilerFlags", String.join(" ", NativeReference.COMPILER));
        details.put("numpy", rates.numpy());
        results.write(
                "kernels",
                machine,
                command,
                figures,
                List.of(
                        new Results.Table(
                                ("Samples (of several bars: paths) a second on one thread, medians of %d rounds in %d processes"
                                                + " by %s time; C: %s, %s, `%s`; numpy %s")
                                        .formatted(
                                                rates.scaling().size(),
                                                PROCESSES,
                                                clock.title(),
                                                rates.reference(),
                                                compiler,
                                                String.join(" ", NativeReference.COMPILER),
                                                rates.numpy()),
                                names,
                                rows),
                        new Results.Table(
                                "Ratios within a round, median and quartiles",
                                List.of("job", "S", "ratio", "median", "quartiles"),
                                ratios)),
                details);
    }
}
