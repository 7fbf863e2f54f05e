package io.tradeanalysis.contract.environment;

/** Names of the environment variables that an environment sets for the processes it runs. */
public final class ProcessVariable {

    /** Front end: {@code host:port} of the balancer or of each worker. */
    public static final String WORKERS = "TRADE_ANALYSIS_WORKERS";

    /** Worker: its name in results. */
    public static final String NAME = "TRADE_ANALYSIS_NAME";

    /** Worker: bucket of price files. */
    public static final String BUCKET = "TRADE_ANALYSIS_BUCKET";

    /** Worker: base address of the function. */
    public static final String FUNCTION_URL = "TRADE_ANALYSIS_FUNCTION_URL";

    /** Worker: {@code iam} if calls of the function are to be signed, else {@code none}. */
    public static final String FUNCTION_AUTH = "TRADE_ANALYSIS_FUNCTION_AUTH";

    /** Worker: how long calls in flight may go on once it is told to stop. */
    public static final String DRAIN = "TRADE_ANALYSIS_DRAIN";

    /** Both: the secret that holds the process's identity, instead of three PEM files. */
    public static final String TLS_SECRET = "TRADE_ANALYSIS_TLS_SECRET";

    /** Both: how often the identity is read anew. */
    public static final String TLS_REFRESH = "TRADE_ANALYSIS_TLS_REFRESH";

    /** Worker: name of the environment in its metrics. */
    public static final String ENVIRONMENT = "TRADE_ANALYSIS_ENVIRONMENT";

    /** Worker: {@code emf} if metrics are to be written to its output, else {@code off}. */
    public static final String METRICS = "TRADE_ANALYSIS_METRICS";

    private ProcessVariable() {}
}
