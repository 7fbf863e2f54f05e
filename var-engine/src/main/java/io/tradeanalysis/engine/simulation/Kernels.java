package io.tradeanalysis.engine.simulation;

/** Chooses the kernel that this JVM runs best. The figures are the same with each. */
final class Kernels {

    /** Bits of a vector from which on the vector kernel wins. */
    private static final int WORTHWHILE = 256;

    private static final boolean HAS_VECTORS = hasCompilerForVectors() && hasWideVectors();

    /** A kernel for one thread. */
    static Kernel best() {
        return HAS_VECTORS ? new VectorKernel() : new PlainKernel();
    }

    /** A kernel of paths for one thread. */
    static PathKernel bestForPaths() {
        return HAS_VECTORS ? new VectorPathKernel() : new PlainPathKernel();
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
