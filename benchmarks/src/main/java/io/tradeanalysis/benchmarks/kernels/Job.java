package io.tradeanalysis.benchmarks.kernels;

/** What is timed. Everyone draws S samples and answers at 95 and 99 %. */
public enum Job {
    /** One bar, the Values at Risk alone. */
    POINTS("1 bar, two points", 1, 1),

    /** One bar, Values at Risk with their intervals, mean and variance of the tails. */
    TAILS("1 bar, with interval and ES", 1, 5),

    /** Ten bars of normal returns, with the same figures. */
    PATHS("10 bars, with interval and ES", 10, 5);

    private final String title;
    private final int bars;
    private final int figures;

    Job(String title, int bars, int figures) {
        this.title = title;
        this.bars = bars;
        this.figures = figures;
    }

    /** Its name in tables. */
    public String title() {
        return title;
    }

    /** Bars of a path. */
    public int bars() {
        return bars;
    }

    /** How many figures a level has. */
    int figures() {
        return figures;
    }
}
