package io.tradeanalysis.worker.compute;

import java.time.Duration;
import java.util.List;

/** What one of those who work at the same time has done, and the processor time it took. */
record Done<R>(List<R> results, Duration cpuTime) {

    Done {
        results = List.copyOf(results);
    }
}
