package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.Vpc;

/**
 * A kind that lives in a network. An environment's are those with its tags, and those without any such tag that are in a network of
 * its own: AWS puts some there that nobody tags.
 */
abstract class NetworkKind extends AwsKind {

    private final AwsClients aws;

    /** Networks that were there once: what is said to live in one that is gone is left all the same. */
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    NetworkKind(String name, AwsClients aws) {
        super(name);
        this.aws = aws;
    }

    /** All that pass the filters. */
    abstract Stream<Candidate> matching(Filter... filters);

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        seen.addAll(networks(aws, environment));
        List<String> networks = List.copyOf(seen);
        Stream<Candidate> tagged = matching(tagged(environment));
        return networks.isEmpty()
                ? tagged
                : Stream.concat(
                        tagged, matching(filter("vpc-id", networks)).filter(candidate -> !candidate.isTagged()));
    }

    /** The filters have decided; a name that says otherwise is someone's choice of words. */
    @Override
    final boolean isOf(EnvironmentName environment, Candidate candidate) {
        return !candidate.isTagged() || super.isOf(environment, candidate);
    }

    /** The networks that an environment owns. */
    static List<String> networks(AwsClients aws, EnvironmentName environment) {
        return aws.ec2.get().describeVpcsPaginator(request -> request.filters(tagged(environment))).vpcs().stream()
                .map(Vpc::vpcId)
                .toList();
    }

    static Filter[] tagged(EnvironmentName environment) {
        return new Filter[] {
            filter("tag:" + TagNames.PROJECT, List.of(EnvironmentName.PROJECT)),
            filter("tag:" + TagNames.ENVIRONMENT, List.of(environment.value()))
        };
    }

    static Filter filter(String name, List<String> values) {
        return Filter.builder().name(name).values(values).build();
    }

    static Candidate candidate(String id, String name, List<Tag> tags) {
        return new Candidate(id, name, Candidate.tags(tags, Tag::key, Tag::value));
    }
}
