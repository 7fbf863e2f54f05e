package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.Vpc;

/**
 * A kind that lives in a network. An environment's are those with its tags, and no others: whatever else is in a network of its own
 * is a stranger there, and nothing of anybody is deleted as long as there is one.
 */
abstract class NetworkKind extends AwsKind {

    NetworkKind(String name) {
        super(name);
    }

    /** All that pass the filters. */
    abstract Stream<Candidate> matching(Filter... filters);

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        return matching(tagged(environment));
    }

    /** Those in some networks that are not the environment's. */
    Stream<Candidate> strangers(EnvironmentName environment, List<String> networks) {
        return in(networks).filter(candidate -> !isOf(environment, candidate));
    }

    final Stream<Candidate> in(List<String> networks) {
        return matching(filter("vpc-id", networks));
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

    /** One with the name that a person gave it, if one did, before what else tells of it. */
    static Candidate candidate(String id, String more, List<Tag> list) {
        Map<String, String> tags = Candidate.tags(list, Tag::key, Tag::value);
        String name = Stream.of(tags.getOrDefault("Name", ""), more)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return new Candidate(id, name, tags);
    }
}
