package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import io.tradeanalysis.operations.inventory.Lease;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** The environments of a region. A stack says best how long its environment may live; else all that is left of it does. */
final class AwsLeases {

    private final AwsClients aws;

    AwsLeases(AwsClients aws) {
        this.aws = aws;
    }

    List<Lease> all() {
        return together(leases(stacks()), leases(leftovers()));
    }

    /** The stacks', and those of what is left without a stack. */
    static List<Lease> together(List<Lease> stacks, List<Lease> leftovers) {
        Set<EnvironmentName> withStack = stacks.stream().map(Lease::environment).collect(Collectors.toSet());
        return Stream.concat(
                        stacks.stream(), leftovers.stream().filter(lease -> !withStack.contains(lease.environment())))
                .distinct()
                .toList();
    }

    private static List<Lease> leases(Stream<Map<String, String>> tags) {
        return tags.filter(AwsLeases::isOurs).map(AwsLeases::lease).toList();
    }

    private Stream<Map<String, String>> stacks() {
        return aws.cloudFormation.get().describeStacksPaginator().stacks().stream()
                .map(stack -> Candidate.tags(stack.tags(), Tag::key, Tag::value));
    }

    /** An instance is shown for an hour after its end, so it proves nothing; while it lives, its disk and network tell of it. */
    private Stream<Map<String, String>> leftovers() {
        return TagSearch.ofAll(aws)
                .map(TagSearch::candidate)
                .filter(found -> !found.id().contains(":instance/"))
                .map(Candidate::tags);
    }

    private static boolean isOurs(Map<String, String> tags) {
        return EnvironmentName.PROJECT.equals(tags.get(TagNames.PROJECT))
                && EnvironmentName.isValid(tags.getOrDefault(TagNames.ENVIRONMENT, ""));
    }

    private static Lease lease(Map<String, String> tags) {
        return new Lease(
                new EnvironmentName(tags.getOrDefault(TagNames.ENVIRONMENT, "")),
                tags.getOrDefault(TagNames.EXPIRES_AT, ""));
    }
}
