package io.tradeanalysis.e2e.faults;

import io.tradeanalysis.e2e.processes.Running;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a process holds, looked at again and again: its live objects, threads and open files. */
final class Holdings {

    private static final Pattern USED = Pattern.compile("total (\\d+)K, used (\\d+)K");

    private final Running process;
    private final long start = System.nanoTime();
    private final Map<String, Trend> trends = new LinkedHashMap<>();

    Holdings(Running process) {
        this.process = process;
        for (String thing : List.of("heap (MB)", "threads", "descriptors")) {
            trends.put(thing, new Trend());
        }
    }

    void look() throws IOException, InterruptedException {
        double hours = (System.nanoTime() - start) / 3.6e12;
        add("heap (MB)", hours, liveMegabytes());
        add("threads", hours, (double) entries("task"));
        add("descriptors", hours, (double) entries("fd"));
    }

    private void add(String thing, double hours, double value) {
        Objects.requireNonNull(trends.get(thing)).add(hours, value);
    }

    /** What is left after a collection. */
    private double liveMegabytes() throws IOException, InterruptedException {
        command("GC.run");
        String heap = command("GC.heap_info");
        Matcher used = USED.matcher(heap);
        double sum = 0;
        while (used.find()) {
            sum += Double.parseDouble(used.group(2)) * 1024 / 1e6;
        }
        if (sum == 0) {
            throw new IOException("no heap in: " + heap);
        }
        return sum;
    }

    private String command(String name) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        name)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (tool.waitFor() != 0) {
            throw new IOException(name + ": " + said);
        }
        return said;
    }

    private long entries(String folder) throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc", Long.toString(process.pid()), folder))) {
            return all.count();
        }
    }

    /** What grows. */
    List<String> growing() {
        return those(Trend::grows);
    }

    /** What was more at some time than so many times what it was at first. */
    List<String> above(double times) {
        return those(trend -> trend.peak() > times);
    }

    private List<String> those(Predicate<Trend> which) {
        return trends.entrySet().stream()
                .filter(trend -> which.test(trend.getValue()))
                .map(trend -> "%s %s, %s"
                        .formatted(
                                trend.getKey(),
                                trend.getValue().range(),
                                trend.getValue().slope()))
                .toList();
    }

    /** How all of them change in an hour. */
    String slopes() {
        return all(Trend::slope);
    }

    /** What all of them were at first and at most. */
    String ranges() {
        return all(Trend::range);
    }

    private String all(Function<Trend, String> said) {
        return trends.entrySet().stream()
                .map(trend -> trend.getKey() + " " + said.apply(trend.getValue()))
                .collect(Collectors.joining("; "));
    }
}
