package io.tradeanalysis.local.run;

import io.tradeanalysis.contract.environment.ProcessVariable;

/** The environment variables that configure front end and worker, here as in the cloud. */
public final class EnvironmentNames {

    /** The folder of price files. */
    public static final String DATA = "TRADE_ANALYSIS_DATA";

    /** The address to listen on. */
    static final String ADDRESS = "TRADE_ANALYSIS_ADDRESS";

    /** The worker's port. */
    static final String WORKER_PORT = "TRADE_ANALYSIS_PORT";

    /** The front end's port, named as App Engine names it. */
    static final String FRONT_END_PORT = "PORT";

    /** The worker's name, shown with its results. */
    static final String NAME = ProcessVariable.NAME;

    /** Where the function is. */
    static final String FUNCTION_URL = ProcessVariable.FUNCTION_URL;

    /** Where the workers are: addresses with ports, separated by commas. */
    static final String WORKERS = ProcessVariable.WORKERS;

    /** The file with the own certificate. */
    static final String TLS_CERTIFICATE = "TRADE_ANALYSIS_TLS_CERTIFICATE";

    /** The file with the own key. */
    static final String TLS_KEY = "TRADE_ANALYSIS_TLS_KEY";

    /** The file with the trusted authorities. */
    static final String TLS_AUTHORITIES = "TRADE_ANALYSIS_TLS_AUTHORITIES";

    private EnvironmentNames() {}
}
