package io.tradeanalysis.cdk.settings;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The context that an environment takes ({@code -c KEY=VALUE}), and what a user reads about a value that is not allowed. */
public enum ContextKey {
    /** The environment's name. */
    ENV("env", EnvironmentName.ALLOWED),
    /** Where it is. */
    REGION("region", "an AWS region such as us-west-1"),
    /** Its two availability zones. */
    ZONES("zones", "two different zones of the region"),
    /** In how many of them the interface endpoints are. */
    ENDPOINT_ZONES("endpointZones", "1 or 2, and only without vpcId"),
    /** Processors of instances and functions. */
    ARCHITECTURE("architecture", "x86 or arm"),
    /** Type of the instances. */
    INSTANCE_TYPE("instanceType", "a type of the architecture"),
    /** Fewest workers. */
    MIN_WORKERS("minWorkers", "1 to 100"),
    /** Most workers. */
    MAX_WORKERS("maxWorkers", "at least minWorkers"),
    /** Who may connect to the balancer. */
    ALLOW("allow", "IPv4 ranges such as 203.0.113.0/24, separated by commas"),
    /** Folder of price files. */
    PRICES("prices", "a folder with at least one price file NAME.csv"),
    /** Who answers for the environment. */
    OWNER("owner", "1 to 128 letters, digits, spaces and _.:/=+-@"),
    /** When it may be torn down. */
    EXPIRES_AT("expiresAt", "an instant such as 2026-12-01T00:00:00Z, or never"),
    /** Who hears of alarms. */
    ALARM_EMAIL("alarmEmail", "an e-mail address"),
    /** The budget of a month. */
    MONTHLY_BUDGET("monthlyBudget", "US dollars above 0 such as 50 or 12.50"),
    /** A network that is there already. */
    VPC_ID("vpcId", "the id of a VPC such as vpc-0123456789abcdef0"),
    /** Label and stage of the identities. */
    IDENTITY("identity", "keep, or a LABEL of 1 to 32 letters, digits and -, alone or with :trust or :present"),
    /** Machine image of the workers. */
    IMAGE("image", "latest, or the id of a machine image such as ami-0123456789abcdef0"),
    /** Whether quotas are looked at first. */
    QUOTA_CHECK("quotaCheck", "on or off"),
    /** How long logs are kept. */
    LOG_DAYS("logDays", "a number of days that CloudWatch offers: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180 or 365");

    private final String key;
    private final String allowed;

    ContextKey(String key, String allowed) {
        this.key = key;
        this.allowed = allowed;
    }

    /** As it is written after {@code -c}. */
    public String key() {
        return key;
    }

    /** What is allowed, as far as no other value has a say in it. */
    String allowed() {
        return allowed;
    }

    /** Whether a key is one of ours. */
    static boolean isKnown(String key) {
        return Arrays.stream(values()).anyMatch(each -> each.key.equals(key));
    }

    /** All keys, for a user who has written another. */
    static String all() {
        return Arrays.stream(values()).map(ContextKey::key).collect(Collectors.joining(", "));
    }
}
