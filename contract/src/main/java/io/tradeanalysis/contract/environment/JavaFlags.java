package io.tradeanalysis.contract.environment;

import java.util.List;
import java.util.stream.Stream;

/** How Java is to be started for each process, wherever that runs; what depends on the machine, such as its memory, comes on top. */
public final class JavaFlags {

    /** Lets the loops of the simulation use the machine's vectors. Figures are the same without, but come later. */
    public static final String VECTORS = "--add-modules=jdk.incubator.vector";

    /**
     * Leaves out the check of each single access of a vector to an array. The simulation, the one place that has vectors,
     * checks its arrays once a block.
     */
    public static final String UNCHECKED_VECTORS = "-Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0";

    /** What Java says about {@link #VECTORS} at each start; no flag silences it. */
    public static final String REMARK_ON_VECTORS = "WARNING: Using incubator modules: jdk.incubator.vector";

    /** No remarks in the logs about what libraries do. */
    private static final List<String> QUIET =
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    /**
     * Little memory while idle. The serial collector: there is little garbage, and G1 took 512 MB where it took 180. A heap that
     * starts small, however much memory the machine has, a third of it for young objects: with a third of 32 MB a busy worker
     * stopped thirty times a second, with one of 64 MB a front end took a millisecond more for each analysis. And what the
     * compilers gave back goes back to the system, 25 to 30 MB, every 15 s: that stops all for 10 to 30 ms.
     */
    private static final List<String> SMALL =
            List.of("-XX:+UseSerialGC", "-Xms96m", "-XX:TrimNativeHeapInterval=15000");

    /** The argument by which a worker starts beside one that runs, out of reach, does what it does at each start, and ends. */
    public static final String TRAIN = "--train";

    /** The largest heap of a worker on a machine that all processes share. */
    public static final String SHARED_WORKER_HEAP = "-Xmx1g";

    /** The same of a front end. */
    public static final String SHARED_FRONT_END_HEAP = "-Xmx384m";

    /** The same of the process that hosts the function. */
    public static final String SHARED_FUNCTION_HEAP = "-Xmx512m";

    /** Of a worker. */
    public static List<String> worker() {
        return with(VECTORS, UNCHECKED_VECTORS);
    }

    /**
     * Of a front end. What is made for one answer stays among young objects until it is sent: with less room for those who survive
     * it filled the heap's other part, and a front end that had answered fifteen times kept 30 to 40 MB more. Both compilers: the
     * first one alone needs 20 MB less and starts a seventh sooner, but takes a seventh more time for what a front end adds to each
     * analysis.
     */
    public static List<String> frontEnd() {
        return with("-XX:SurvivorRatio=3");
    }

    /** Of the process that hosts the function on a machine of one's own; its answers don't wait to be acknowledged. */
    public static List<String> functionHost() {
        return with(VECTORS, UNCHECKED_VECTORS, "-Dsun.net.httpserver.nodelay=true");
    }

    /** Of the function, beside what its platform says. */
    public static List<String> function() {
        return List.of(VECTORS, UNCHECKED_VECTORS);
    }

    private static List<String> with(String... own) {
        return Stream.of(QUIET, SMALL, List.of(own)).flatMap(List::stream).toList();
    }

    private JavaFlags() {}
}
