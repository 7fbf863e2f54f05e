package io.tradeanalysis.contract.environment;

/** The outputs of an environment's stack, by the names that CloudFormation shows: every value that a script needs. */
public enum StackOutput {
    /** The environment's name. */
    ENVIRONMENT("Environment"),
    /** {@code host:port} of the balancer, as {@code TRADE_ANALYSIS_WORKERS} wants it. */
    WORKERS("Workers"),
    /** Name of the Classic Load Balancer. */
    BALANCER_NAME("BalancerName"),
    /** Name of the Auto Scaling Group. */
    FLEET_NAME("FleetName"),
    /** Bucket of the price files. */
    PRICES_BUCKET("PricesBucket"),
    /** Base address of the function, without a slash at its end. */
    FUNCTION_URL("FunctionUrl"),
    /** ARN of the secret that holds the workers' identity. */
    WORKER_SECRET("WorkerSecret"),
    /** ARN of the secret that holds the front end's identity. */
    FRONT_END_SECRET("FrontEndSecret"),
    /** Label of the identities that are presented. */
    IDENTITY_LABEL("IdentityLabel"),
    /** How far a change of identities has come: see {@code IdentityDocument.Stage}. */
    IDENTITY_STAGE("IdentityStage"),
    /** How often both sides read their identities anew, in seconds. */
    IDENTITY_REFRESH("IdentityRefreshSeconds"),
    /** Log group of the workers. */
    WORKER_LOG_GROUP("WorkerLogGroup"),
    /** Address of the dashboard. */
    DASHBOARD("Dashboard"),
    /** The network. */
    VPC("Vpc"),
    /** The machine image of the workers, kept until another is asked for. */
    IMAGE("Image"),
    /** When the environment may be torn down, or {@code never}. */
    EXPIRES_AT("ExpiresAt");

    private final String key;

    StackOutput(String key) {
        this.key = key;
    }

    /** The output's name. */
    public String key() {
        return key;
    }
}
