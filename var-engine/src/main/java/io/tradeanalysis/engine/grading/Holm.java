package io.tradeanalysis.engine.grading;

import java.util.Comparator;
import java.util.List;

/**
 * Holm's (1979) step-down method: of m p-values, the i-th smallest rejects if it and all smaller ones are at most
 * significance / (m - i + 1). The chance of rejecting anything that is true is at most the significance, however the tests
 * depend on each other.
 */
final class Holm {

    private Holm() {}

    /**
     * What one test would say if it rejected.
     *
     * @param objection what it would say
     * @param pValue of the test
     */
    record Claim(Objection objection, double pValue) {}

    /** What the tests that reject say, in the order of {@link Objection}. */
    static List<Objection> rejected(List<Claim> claims, double significance) {
        List<Claim> ascending = claims.stream()
                .sorted(Comparator.comparingDouble(Claim::pValue))
                .toList();
        int rejected = 0;
        while (rejected < ascending.size()
                && ascending.get(rejected).pValue() <= significance / (ascending.size() - rejected)) {
            rejected++;
        }
        return ascending.stream().limit(rejected).map(Claim::objection).sorted().toList();
    }
}
