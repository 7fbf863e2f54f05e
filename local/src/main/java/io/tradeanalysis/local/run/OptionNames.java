package io.tradeanalysis.local.run;

/** The options of a run, as people type them, and the commands that only programs type. */
public final class OptionNames {

    /** The front end's port. */
    public static final String PORT = "--port";

    /** The folder of price files. */
    public static final String DATA = "--data";

    /** How many workers. */
    public static final String WORKERS = "--workers";

    /** The first worker's port. */
    public static final String WORKER_PORT = "--worker-port";

    /** The function gateway's port. */
    public static final String FUNCTION_PORT = "--function-port";

    /** The command inside our jar that hosts the function. */
    public static final String FUNCTION_COMMAND = "function-gateway";

    /** The command that makes the demo prices for an environment. */
    public static final String DEMO_PRICES_COMMAND = "demo-prices";

    private OptionNames() {}
}
