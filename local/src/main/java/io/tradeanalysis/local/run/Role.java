package io.tradeanalysis.local.run;

import io.tradeanalysis.contract.environment.JavaFlags;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of processes, each with its module and the Java flags that suit it on a machine shared by all. */
enum Role {
    /** Hosts the function. */
    FUNCTION("local", JavaFlags.functionHost(), JavaFlags.SHARED_FUNCTION_HEAP),
    /** Computes, and holds prices. */
    WORKER("ec2-worker", JavaFlags.worker(), JavaFlags.SHARED_WORKER_HEAP),
    /** Computes nothing. */
    FRONT_END("gae-app", JavaFlags.frontEnd(), JavaFlags.SHARED_FRONT_END_HEAP);

    private final String module;
    private final String flags;

    Role(String module, List<String> flags, String flagsHere) {
        this.module = module;
        this.flags = "%s %s".formatted(String.join(" ", flags), flagsHere);
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
                        List.of(flags.split(" ")),
                        List.of("-jar", jar.toString()),
                        List.of(arguments))
                .flatMap(List::stream)
                .toList();
    }
}
