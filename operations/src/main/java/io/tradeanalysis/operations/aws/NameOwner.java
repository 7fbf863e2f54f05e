package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads from a name which environment it belongs to.
 *
 * <p>{@code trade-analysis-pr-1-x-...} may be {@code pr-1}'s or {@code pr-1-x}'s. A part that can't belong to an environment's name
 * ends it: one with an upper-case letter, as CloudFormation's have, or one that would make it too long. So the longest name that
 * fits is the owner's, and no environment takes what a longer name could claim.
 */
final class NameOwner {

    private static final Pattern IN_SLASHES = Pattern.compile("/?" + EnvironmentName.PROJECT + "/([^/]+)/.*");
    private static final Pattern IN_HYPHENS =
            Pattern.compile("(?:/aws/[a-z-]+/)?" + EnvironmentName.PROJECT + "-([^/]+)(?:/.*)?");

    private NameOwner() {}

    /** The environment, if the name tells one. */
    static Optional<EnvironmentName> of(String name) {
        Matcher slashes = IN_SLASHES.matcher(name);
        if (slashes.matches()) {
            return environment(slashes.group(1));
        }
        Matcher hyphens = IN_HYPHENS.matcher(name);
        return hyphens.matches() ? longest(hyphens.group(1)) : Optional.empty();
    }

    private static Optional<EnvironmentName> longest(String rest) {
        return IntStream.rangeClosed(1, rest.length())
                .map(offset -> rest.length() + 1 - offset)
                .filter(end -> end == rest.length() || rest.charAt(end) == '-')
                .mapToObj(end -> environment(rest.substring(0, end)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<EnvironmentName> environment(String text) {
        return EnvironmentName.isValid(text) ? Optional.of(new EnvironmentName(text)) : Optional.empty();
    }
}
