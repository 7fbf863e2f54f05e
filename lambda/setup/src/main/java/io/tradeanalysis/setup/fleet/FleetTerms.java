package io.tradeanalysis.setup.fleet;

import io.tradeanalysis.setup.resource.ResourceRequest;
import io.tradeanalysis.setup.resource.WrongPropertyException;
import java.time.Duration;
import java.util.Optional;

/**
 * Which fleet is waited for, and how long.
 *
 * @param fleet name of the Auto Scaling Group
 * @param oldFleet name of the group that it replaces; empty if it replaces none
 * @param balancer name of the Classic Load Balancer
 * @param logGroup where workers log, each to a stream named by its instance
 * @param timeout how long, in whole seconds
 */
record FleetTerms(String fleet, Optional<String> oldFleet, String balancer, String logGroup, Duration timeout) {

    /** The property that names the group. */
    static final String FLEET = "FleetName";

    private static final String TIMEOUT = "TimeoutSeconds";
    private static final int LONGEST_SECONDS = 900;

    static FleetTerms of(ResourceRequest request) {
        String fleet = request.property(FLEET);
        return new FleetTerms(
                fleet,
                Optional.ofNullable(request.oldProperties().get(FLEET)).filter(old -> !old.equals(fleet)),
                request.property("BalancerName"),
                request.property("LogGroup"),
                timeout(request.property(TIMEOUT)));
    }

    private static Duration timeout(String text) {
        if (text.matches("[0-9]{1,3}")) {
            int seconds = Integer.parseInt(text);
            if (seconds >= 1 && seconds <= LONGEST_SECONDS) {
                return Duration.ofSeconds(seconds);
            }
        }
        throw new WrongPropertyException(TIMEOUT, text, "a whole number, 1 .. " + LONGEST_SECONDS);
    }
}
