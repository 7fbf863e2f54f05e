package io.tradeanalysis.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where something was measured.
 *
 * @param processor its model
 * @param vectors the widest vector instructions
 * @param cores how many processors the JVM sees
 * @param jdk name and version
 * @param flags the JVM was started with
 * @param load average of the last minute when the measurement began, the measurement's own not in it
 */
public record Machine(String processor, String vectors, int cores, String jdk, List<String> flags, double load) {

    /** This one, now. */
    public static Machine here() {
        return new Machine(
                of("model name"),
                of("flags").contains("avx512dq") ? "AVX-512" : of("flags").contains("avx2") ? "AVX2" : "unknown",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String of(String name) {
        Path file = Path.of("/proc/cpuinfo");
        try {
            return !Files.isReadable(file)
                    ? System.getProperty("os.arch")
                    : Files.readAllLines(file).stream()
                            .filter(line -> line.startsWith(name))
                            .map(line -> line.substring(line.indexOf(':') + 1).strip())
                            .findFirst()
                            .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
