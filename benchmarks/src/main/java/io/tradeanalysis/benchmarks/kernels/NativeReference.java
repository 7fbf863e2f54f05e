package io.tradeanalysis.benchmarks.kernels;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.tradeanalysis.benchmarks.report.Programs;
import io.tradeanalysis.engine.risk.AnswerRanks;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The C reference, compiled for this machine and called in this process. */
final class NativeReference {

    /** What makes it fast, and its bits those of Java. */
    static final List<String> COMPILER =
            List.of("gcc", "-O3", "-march=native", "-ffp-contract=off", "-fPIC", "-shared", "-Wall", "-Wextra");

    private final MethodHandle create;
    private final MethodHandle points;
    private final MethodHandle tails;
    private final MethodHandle paths;
    private final String kind;

    @SuppressWarnings("restricted") // native access is what this class is for
    private NativeReference(Path library) {
        SymbolLookup symbols = SymbolLookup.libraryLookup(library, Arena.global());
        create = method(symbols, "reference_new", FunctionDescriptor.of(ADDRESS, JAVA_LONG));
        points = method(
                symbols,
                "reference_points",
                FunctionDescriptor.ofVoid(ADDRESS, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS));
        tails = method(
                symbols,
                "reference_tails",
                FunctionDescriptor.ofVoid(
                        ADDRESS, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
        paths = method(
                symbols,
                "reference_paths",
                FunctionDescriptor.ofVoid(
                        ADDRESS,
                        JAVA_LONG,
                        JAVA_LONG,
                        JAVA_LONG,
                        JAVA_LONG,
                        JAVA_DOUBLE,
                        JAVA_DOUBLE,
                        JAVA_LONG,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS));
        MethodHandle name = method(
                symbols,
                "reference_kind",
                FunctionDescriptor.of(ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(64, JAVA_BYTE))));
        kind = ((MemorySegment) call(name)).getString(0);
    }

    @SuppressWarnings("restricted")
    private static MethodHandle method(SymbolLookup symbols, String name, FunctionDescriptor type) {
        return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), type);
    }

    /**
     * Compiles and loads it.
     *
     * @param source the C file
     * @param folder for the library
     * @throws IllegalStateException if the compiler refuses
     */
    static NativeReference build(Path source, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path library = Files.createTempFile(folder, "reference", ".so");
        List<String> command = new ArrayList<>(COMPILER);
        command.addAll(List.of(source.toString(), "-o", library.toString(), "-lm"));
        Programs.run(command);
        return new NativeReference(library.toAbsolutePath());
    }

    /** Whether the loops are in intrinsics, or plain. */
    String kind() {
        return kind;
    }

    /** It as a contender; what it allocates lives as long as the process. */
    InProcess contender(int stream) {
        return new InProcess(samples -> new Answers(AnswerRanks.of(samples)), stream);
    }

    private static Object call(MethodHandle method, Object... arguments) {
        try {
            return method.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException("a call of the C reference failed", e);
        }
    }

    private final class Answers implements InProcess.Worker {

        private final AnswerRanks wanted;
        private final MemorySegment room;
        private final MemorySegment points;
        private final MemorySegment ranks;
        private final MemorySegment weights;
        private final MemorySegment out = Arena.global().allocate(JAVA_DOUBLE, 16);

        Answers(AnswerRanks wanted) {
            this.wanted = wanted;
            this.room = (MemorySegment) call(create, (long) wanted.samples());
            this.points = Arena.global().allocateFrom(JAVA_LONG, longs(wanted.points()));
            this.ranks = Arena.global().allocateFrom(JAVA_LONG, longs(wanted.ranks()));
            this.weights = Arena.global()
                    .allocateFrom(
                            JAVA_DOUBLE,
                            wanted.weights().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray());
        }

        private static long[] longs(List<Integer> values) {
            return values.stream().mapToLong(Integer::longValue).toArray();
        }

        @Override
        public void answer(Job job, int stream, double[] figures) {
            long levels = wanted.levels();
            try {
                switch (job) {
                    case POINTS ->
                        NativeReference.this.points.invokeExact(
                                room,
                                InProcess.SEED,
                                (long) stream,
                                (long) wanted.points().getFirst(),
                                levels,
                                points,
                                out);
                    case TAILS ->
                        tails.invokeExact(
                                room,
                                InProcess.SEED,
                                (long) stream,
                                (long) wanted.depth(),
                                levels,
                                ranks,
                                weights,
                                out);
                    case PATHS ->
                        paths.invokeExact(
                                room,
                                InProcess.SEED,
                                (long) stream,
                                (long) wanted.depth(),
                                (long) Job.PATHS.bars(),
                                Kernels.RETURNS.mean(),
                                Kernels.RETURNS.deviation(),
                                levels,
                                ranks,
                                weights,
                                out);
                }
            } catch (Throwable e) {
                throw new IllegalStateException("a call of the C reference failed", e);
            }
            MemorySegment.copy(out, JAVA_DOUBLE, 0, figures, 0, figures.length);
        }
    }
}
