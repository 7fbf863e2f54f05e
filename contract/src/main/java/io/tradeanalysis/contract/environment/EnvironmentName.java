package io.tradeanalysis.contract.environment;

import java.util.regex.Pattern;

/**
 * The name of one environment, and of what it is made of. Everything that an environment owns carries the name, in its own
 * name or in its tags.
 *
 * @param value 1 to 12 of a-z, 0-9 and -, starting with a letter and not ending with -
 */
public record EnvironmentName(String value) {

    /** What a user reads about a name that is not one. */
    public static final String ALLOWED = "1 to 12 of a-z, 0-9 and -, starting with a letter, not ending with -";

    /** The product's name, which starts the names of all that belongs to an environment. */
    public static final String PROJECT = "trade-analysis";

    private static final Pattern NAME = Pattern.compile("[a-z]([a-z0-9-]{0,10}[a-z0-9])?");

    /** Checks the name. */
    public EnvironmentName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("env: %s (expected: %s)".formatted(value, ALLOWED));
        }
    }

    /** Whether a text is a name. */
    public static boolean isValid(String text) {
        return NAME.matcher(text).matches();
    }

    /** The CloudFormation stack, and what the names start with that AWS makes for its parts. */
    public String stack() {
        return PROJECT + "-" + value;
    }

    /** What the names of its log groups start with. */
    public String logGroupPrefix() {
        return "/%s/%s/".formatted(PROJECT, value);
    }

    /** One log group of its own. */
    public String logGroup(String part) {
        return logGroupPrefix() + part;
    }

    /** What the names of its AWS secrets start with. */
    public String secretPrefix() {
        return "%s/%s/".formatted(PROJECT, value);
    }

    /** The AWS secret that holds the workers' identity. */
    public String workerSecret() {
        return secretPrefix() + "worker-identity";
    }

    /** The AWS secret that holds the front end's identity. */
    public String frontEndSecret() {
        return secretPrefix() + "front-end-identity";
    }

    /** The Google secret that holds the front end's identity. */
    public String googleSecret() {
        return "%s-%s-front-end-identity".formatted(PROJECT, value);
    }

    /** What the name of its AWS Budget starts with: an account has one list of them for all regions. */
    public String budgetPrefix(String region) {
        return "%s-%s".formatted(stack(), region);
    }

    @Override
    public String toString() {
        return value;
    }
}
