package io.tradeanalysis.contract.result;

import io.tradeanalysis.contract.request.Compute;
import java.util.List;
import java.util.Optional;

/**
 * What an analysis would take if it ran now. Nothing has been simulated for it.
 *
 * @param trades that it has, at least 0
 * @param samples Monte-Carlo samples of all trades together, at least 0
 * @param places one for each place that can do it
 */
public record Quote(int trades, long samples, List<PlaceQuote> places) {

    /** Copies the list. */
    public Quote {
        if (trades < 0 || samples < 0) {
            throw new IllegalArgumentException(
                    "quote: %d trades, %d samples (expected: both >= 0)".formatted(trades, samples));
        }
        places = List.copyOf(places);
    }

    /** What it would take at one place, unless that can't do it. */
    public Optional<PlaceQuote> at(Compute compute) {
        return places.stream().filter(place -> place.compute() == compute).findAny();
    }
}
