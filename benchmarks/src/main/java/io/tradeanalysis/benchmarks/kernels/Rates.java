package io.tradeanalysis.benchmarks.kernels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was measured, round by round.
 *
 * @param samplesPerSecond by job, size and contender, see {@link #key}; in the order of the rounds
 * @param scaling what a second thread brings us, over what it brings C
 * @param reference how the C reference was built
 * @param numpy version of numpy; empty where there is none
 */
record Rates(Map<String, List<Double>> samplesPerSecond, List<Double> scaling, String reference, String numpy) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static String key(Job job, int samples, Name name) {
        return "%s %d %s".formatted(job, samples, name);
    }

    /** The rounds of one contender; none if it did not take part. */
    double[] of(Job job, int samples, Name name) {
        return samplesPerSecond.getOrDefault(key(job, samples, name), List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** The rounds of several processes, one after the other. */
    static Rates together(List<Rates> processes) {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        List<Double> scaling = new ArrayList<>();
        for (Rates process : processes) {
            process.samplesPerSecond()
                    .forEach((key, rounds) ->
                            rates.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(rounds));
            scaling.addAll(process.scaling());
        }
        Rates first = processes.getFirst();
        return new Rates(rates, scaling, first.reference(), first.numpy());
    }

    void write(Path file) throws IOException {
        Files.write(file, JSON.writeValueAsBytes(this));
    }

    static Rates read(Path file) throws IOException {
        return JSON.readValue(Files.readAllBytes(file), Rates.class);
    }
}
