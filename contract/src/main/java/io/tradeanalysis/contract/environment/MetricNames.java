package io.tradeanalysis.contract.environment;

/** The metrics of workers: each is written by them, and drawn and watched by the environment. */
public final class MetricNames {

    /** Where CloudWatch keeps them. */
    public static final String NAMESPACE = "TradeAnalysis";

    /** Their one dimension: the environment's name. */
    public static final String DIMENSION = "Environment";

    /** Calls whose work (an analysis, a grading, a trade's losses, a chart) ended, whatever came of it; a count. */
    public static final String REQUESTS = "Requests";

    /** How long an analysis took in the worker, milliseconds. */
    public static final String LATENCY = "Latency";

    /** Samples that analyses simulated; a count. */
    public static final String SAMPLES = "Samples";

    /** Calls that failed through no fault of the caller; a count. */
    public static final String FAILURES = "Failures";

    /** Calls whose work a worker did not begin, since it had too much to do; a count. */
    public static final String SHED = "Shed";

    /** Connections that a worker closed at once, since there were too many; a count, only there if there were. */
    public static final String REFUSED_CONNECTIONS = "RefusedConnections";

    /** Days until the identity in use expires; the front end's log has it too, as {@code name=days}. */
    public static final String CERTIFICATE_DAYS = "CertificateDaysLeft";

    /** Calls to workers that a front end made since it told of them last, those withheld not among them; in its log alone, as {@code name=count}. */
    public static final String WORKER_CALLS = "WorkerCalls";

    /** The attempts that those calls took, one each at least; in the same line. */
    public static final String WORKER_ATTEMPTS = "WorkerAttempts";

    private MetricNames() {}
}
