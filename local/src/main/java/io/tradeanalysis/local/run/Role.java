package io.tradeanalysis.local.run;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of processes, each with its module and the Java flags that suit it on a machine shared by all. */
enum Role {
    /** Hosts the function; computes, so it keeps the optimizing compiler. */
    FUNCTION("local", "-Xmx512m -Dsun.net.httpserver.nodelay=true"),
    /** Computes too, and holds prices. */
    WORKER("ec2-worker", "-Xmx1g"),
    /** Computes nothing: the first compiler is enough and starts sooner. */
    FRONT_END("gae-app", "-Xmx384m -XX:TieredStopAtLevel=1");

    /** One collector thread and a small heap at start; no remarks about libraries in the logs. */
    private static final List<String> COMMON_FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xms32m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final String module;
    private final String flags;

    Role(String module, String flags) {
        this.module = module;
        this.flags = flags;
    }

    /** The Maven module that builds it. */
    String module() {
        return module;
    }

    /** The command that runs a jar of this role with the Java that runs us. */
    List<String> command(Path jar, String... arguments) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return Stream.of(
                        List.of(java.toString()),
                        COMMON_FLAGS,
                        List.of(flags.split(" ")),
                        List.of("-jar", jar.toString()),
                        List.of(arguments))
                .flatMap(List::stream)
                .toList();
    }
}
