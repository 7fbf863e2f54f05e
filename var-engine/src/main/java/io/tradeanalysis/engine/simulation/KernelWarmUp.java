package io.tradeanalysis.engine.simulation;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Has the JVM compile the loops before the first analysis needs them. Vectors are slow until the optimizing compiler has seen
 * them: so the plain loops serve while it works, and for good where vectors turn out to be no faster. The figures are the
 * same with each.
 */
public final class KernelWarmUp {

    /** Tails after which the compilers have been asked for every loop. */
    private static final int TAILS = 400;

    /** Tails between two looks at who is faster. */
    private static final int TIMED = 5;

    /** Time for the compilers, which may have no core of their own. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    /** After so many looks there is no hurry any more. */
    private static final int LOOKS = 1_000;

    private static final Duration LONG_PAUSE = Duration.ofSeconds(1);

    private KernelWarmUp() {}

    /**
     * Warms the loops up; the first time only, later ones return at once.
     *
     * @param atMost how long to wait for the compilers
     * @return whether vectors serve from now on
     */
    public static boolean run(Duration atMost) {
        return run(() -> {}, atMost);
    }

    /**
     * Warms the loops up in two steps, the plain ones first: they take a tenth of the compilers' time, and serve until vectors do.
     *
     * @param untilThereIsTime returns when the compilers may turn to vectors
     * @param atMost how long to wait for them then
     * @return whether vectors serve from now on
     */
    public static boolean run(Runnable untilThereIsTime, Duration atMost) {
        if (Kernels.startWarmUp()) {
            boolean useVectors = false;
            try {
                useVectors = areVectorsFaster(untilThereIsTime, atMost);
            } finally {
                Kernels.endWarmUp(useVectors);
            }
        }
        return Kernels.usesVectors();
    }

    /** Plain loops first: they are compiled soon, and then serve whoever calls before vectors are ready. */
    private static boolean areVectorsFaster(Runnable untilThereIsTime, Duration atMost) {
        KernelDrill plain = new KernelDrill(new PlainKernel());
        plain.practise(TAILS);
        if (!Kernels.hasVectors()) {
            return false;
        }
        untilThereIsTime.run();
        long deadline = System.nanoTime() + atMost.toNanos();
        KernelDrill vectors = new KernelDrill(new VectorKernel());
        vectors.practise(TAILS);
        for (int look = 0; System.nanoTime() - deadline < 0; look++) {
            LockSupport.parkNanos((look < LOOKS ? PAUSE : LONG_PAUSE).toNanos());
            plain.time(TIMED);
            vectors.time(TIMED);
            if (vectors.isFasterThan(plain)) {
                return true;
            }
        }
        return false;
    }
}
