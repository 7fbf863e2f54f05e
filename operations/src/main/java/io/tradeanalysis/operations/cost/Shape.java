package io.tradeanalysis.operations.cost;

/**
 * What of an environment costs by the hour.
 *
 * @param architecture {@code x86} or {@code arm}
 * @param workers how many are running
 * @param endpointZones zones in which the network has its interface endpoints; 0 if the network is another's
 */
record Shape(String architecture, int workers, int endpointZones) {

    /** Interface endpoints of a network: logs, Secrets Manager, API Gateway. */
    static final int ENDPOINTS = 3;

    /** Zones in which the balancer has an address. */
    static final int BALANCER_ZONES = 2;

    /** Size of a worker's volume, GB. */
    static final int VOLUME_GB = 10;

    /** Metrics that detailed monitoring of one instance is billed as. */
    static final int MONITORED_METRICS = 7;

    /** The workers' own metrics. */
    static final int OWN_METRICS = 6;

    /** Secrets of an environment. */
    static final int SECRETS = 2;

    /** Alarms of an environment. */
    static final int ALARMS = 9;

    Shape {
        if (!architecture.equals("x86") && !architecture.equals("arm")) {
            throw new IllegalArgumentException("architecture: %s (expected: x86 or arm)".formatted(architecture));
        }
        if (workers < 1) {
            throw new IllegalArgumentException("workers: %d (expected: >= 1)".formatted(workers));
        }
        if (endpointZones < 0 || endpointZones > 2) {
            throw new IllegalArgumentException("endpoint-zones: %d (expected: 0, 1 or 2)".formatted(endpointZones));
        }
    }
}
