package io.tradeanalysis.contract.environment;

/** The tags (on Google Cloud: labels) of everything that belongs to an environment. */
public final class TagNames {

    /** Always {@link EnvironmentName#PROJECT}. */
    public static final String PROJECT = "project";

    /** The environment's name. */
    public static final String ENVIRONMENT = "env";

    /** Who answers for it. */
    public static final String OWNER = "owner";

    /** When it may be torn down: an instant such as 2026-12-01T00:00:00Z, or {@link #NEVER}. */
    public static final String EXPIRES_AT = "expires-at";

    /** The value of {@link #EXPIRES_AT} of an environment that stays. */
    public static final String NEVER = "never";

    private TagNames() {}
}
