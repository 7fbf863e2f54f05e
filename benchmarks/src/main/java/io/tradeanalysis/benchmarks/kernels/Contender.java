package io.tradeanalysis.benchmarks.kernels;

/** One who does the jobs. Used by one thread at a time. */
interface Contender {

    /** Does a job some times, on one stream after the other, and says how long it took. */
    Elapsed time(Job job, int samples, int repetitions);
}
