package io.tradeanalysis.e2e.faults;

import io.tradeanalysis.e2e.processes.Balancer;
import java.io.IOException;
import java.util.List;

/** Who tries again if a worker takes no connection: the balancer, then the product notices nothing, or the product alone. */
enum Retrying {
    BY_BALANCER(0, "HAProxy"),
    BY_PRODUCT_ALONE(1, "HAProxy that tries no connection twice (`retries 0`, no redispatch)");

    /** A guard where it is the product alone: of a thousand questions, twelve have been lost. */
    private static final int LOST_AT_MOST = 40;

    private final int place;
    private final String balancer;

    Retrying(int place, String balancer) {
        this.place = place;
        this.balancer = balancer;
    }

    /** Those that tests try: all of them, or, briefly, the one that an environment has. */
    static List<Retrying> tried() {
        return Length.isBrief() ? List.of(BY_BALANCER) : List.of(values());
    }

    /** Where its row stands among those of one test. */
    int place() {
        return place;
    }

    /** Before the workers of a fleet. */
    Balancer before(Fleet fleet) throws IOException, InterruptedException {
        return switch (this) {
            case BY_BALANCER -> Balancer.of(fleet.installation().folder(), fleet.ports());
            case BY_PRODUCT_ALONE ->
                Balancer.withoutRetries(fleet.installation().folder(), fleet.ports());
        };
    }

    /** How many of so many questions may be lost before the test fails; the target is none. */
    int mayLose(int asked) {
        return switch (this) {
            case BY_BALANCER -> 0;
            case BY_PRODUCT_ALONE -> asked / LOST_AT_MOST;
        };
    }

    @Override
    public String toString() {
        return balancer;
    }
}
