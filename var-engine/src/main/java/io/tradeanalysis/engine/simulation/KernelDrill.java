package io.tradeanalysis.engine.simulation;

/** Draws small tails with a kernel until its loops are compiled, and times them. */
final class KernelDrill {

    /** S of a tail: so small that the loops are soon called often enough, so large that each does its usual work. */
    private static final int SAMPLES = 4_096;

    /** Of each tail 5 % and the ranks around, as for a Value at Risk of 95 % with its interval. */
    private static final int DEPTH = 240;

    private static final int FIRST = 176;
    private static final int WEIGHT = 205;

    private final TailSampler sampler;
    private int drawn;
    private long best = Long.MAX_VALUE;

    KernelDrill(Kernel kernel) {
        this.sampler = new TailSampler(SAMPLES, DEPTH, kernel);
    }

    /** Draws so many tails. */
    void practise(int tails) {
        for (int i = 0; i < tails; i++) {
            TailSection section = sampler.draw(0, drawn++ & 0xffff).section(FIRST, DEPTH);
            section.normalAt(WEIGHT);
            section.normalMoments(WEIGHT);
        }
    }

    /** Draws so many tails, and notes how long the quickest took. */
    void time(int tails) {
        for (int i = 0; i < tails; i++) {
            long start = System.nanoTime();
            practise(1);
            best = Math.min(best, System.nanoTime() - start);
        }
    }

    boolean isFasterThan(KernelDrill other) {
        return best < other.best;
    }
}
