package io.tradeanalysis.engine.simulation;

import java.util.concurrent.atomic.AtomicReference;

/** Chooses the kernel that this JVM runs best. The figures are the same with each. */
final class Kernels {

    /** What the JVM's compiler has done so far; a fact about the JVM, so there is one of it. */
    private enum Stage {
        /** Nobody has asked for a warm-up: vectors, where there are such, get compiled while they work. */
        COLD,
        WARMING,
        WARM,
        /** Vectors were tried, and are slower. */
        PLAIN
    }

    /** Bits of a vector from which on the vector kernel wins. */
    private static final int WORTHWHILE = 256;

    private static final boolean HAS_VECTORS = hasCompilerForVectors() && hasWideVectors();

    private static final AtomicReference<Stage> STAGE = new AtomicReference<>(Stage.COLD);

    /** A kernel for one thread. */
    static Kernel best() {
        return usesVectors() ? new VectorKernel() : new PlainKernel();
    }

    /** A kernel of paths for one thread. */
    static PathKernel bestForPaths() {
        return usesVectors() ? new VectorPathKernel() : new PlainPathKernel();
    }

    /** Whether the vector kernel can be run at all. */
    static boolean hasVectors() {
        return HAS_VECTORS;
    }

    /** Whether {@link #best} is the vector kernel now. */
    static boolean usesVectors() {
        Stage stage = STAGE.get();
        return HAS_VECTORS && (stage == Stage.COLD || stage == Stage.WARM);
    }

    /** Has the plain kernel serve; false if that was done before. */
    static boolean startWarmUp() {
        return STAGE.compareAndSet(Stage.COLD, Stage.WARMING);
    }

    /** Ends a warm-up that was started. */
    static void endWarmUp(boolean useVectors) {
        STAGE.set(useVectors ? Stage.WARM : Stage.PLAIN);
    }

    /** Forgets the warm-up, for tests. */
    static void cool() {
        STAGE.set(Stage.COLD);
    }

    /** Not under the interpreter nor when compilation stops at C1: there each vector is an object. */
    private static boolean hasCompilerForVectors() {
        String mode = System.getProperty("java.vm.info", "");
        return !mode.contains("interpreted") && !mode.contains("emulated-client");
    }

    /** The module has to be asked for with {@code --add-modules jdk.incubator.vector}. */
    private static boolean hasWideVectors() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                && VectorKernel.LONGS.vectorBitSize() >= WORTHWHILE;
    }

    private Kernels() {}
}
