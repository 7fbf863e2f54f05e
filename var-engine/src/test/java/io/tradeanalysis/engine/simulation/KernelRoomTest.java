package io.tradeanalysis.engine.simulation;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Processes leave out the check of every single vector, so each loop must check its arrays before it begins. All calls here
 * would keep nothing, and would write nothing beyond their arrays but a last vector.
 */
class KernelRoomTest {

    private static final int COUNT = 128;
    private static final int LANES = VectorKernel.LONGS.length();

    private static final VectorKernel KERNEL = new VectorKernel();
    private static final VectorPathKernel PATHS = new VectorPathKernel();

    static Stream<Named<ThrowingCallable>> calls() {
        long[] longs = new long[COUNT];
        double[] doubles = new double[COUNT];
        long[] shortLongs = new long[COUNT - 1];
        double[] shortDoubles = new double[COUNT - 1];
        long[] noRoom = new long[COUNT + LANES - 1];
        double[] noDoubleRoom = new double[COUNT + LANES - 1];
        double[] room = new double[COUNT + Kernel.SLACK];
        double[] sums = new double[EightSums.COUNT];
        double[] shortSums = new double[EightSums.COUNT - 1];
        Map<String, ThrowingCallable> calls = Map.ofEntries(
                Map.entry("below", () -> KERNEL.below(1, COUNT, Kernel.LIMIT_STEP, noRoom, 0)),
                Map.entry("below, some there", () -> KERNEL.below(1, 1, Kernel.LIMIT_STEP, noRoom, COUNT - 1)),
                Map.entry("between, values", () -> KERNEL.between(shortLongs, COUNT, 1, 2, new long[2 * COUNT])),
                Map.entry("between, kept", () -> KERNEL.between(longs, COUNT, 1, 2, noRoom)),
                Map.entry("transform, uniforms", () -> KERNEL.transform(shortLongs, COUNT, doubles)),
                Map.entry("transform, normals", () -> KERNEL.transform(longs, COUNT, shortDoubles)),
                Map.entry("normals, uniforms", () -> KERNEL.normalsBelow(shortLongs, doubles, COUNT, 0, room)),
                Map.entry("normals, values", () -> KERNEL.normalsBelow(longs, shortDoubles, COUNT, 0, room)),
                Map.entry("normals, kept", () -> KERNEL.normalsBelow(longs, doubles, COUNT, 0, noDoubleRoom)),
                Map.entry("add, values", () -> KERNEL.add(shortDoubles, COUNT, sums, sums)),
                Map.entry("add, sums", () -> KERNEL.add(doubles, COUNT, shortSums, sums)),
                Map.entry("add, squares", () -> KERNEL.add(doubles, COUNT, sums, shortSums)),
                Map.entry("normal paths", () -> PATHS.normal(1, 1, COUNT - 1, 0, 1, 1, shortDoubles)),
                Map.entry("student-t paths", () -> PATHS.studentT(1, 1, COUNT - 1, 0, 1, 4, shortDoubles)),
                Map.entry("paths below, values", () -> PATHS.below(shortDoubles, COUNT, -1, room, 0)),
                Map.entry("paths below, kept", () -> PATHS.below(doubles, COUNT, -1, noDoubleRoom, 0)));
        return calls.entrySet().stream().map(call -> Named.of(call.getKey(), call.getValue()));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void shouldRefuseArraysWithoutRoom(ThrowingCallable call) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(call);
    }
}
