package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.elasticloadbalancing.model.LoadBalancerDescription;
import software.amazon.awssdk.services.elasticloadbalancing.model.Tag;
import software.amazon.awssdk.services.elasticloadbalancing.model.TagDescription;

/** Classic Load Balancers. */
final class Balancers extends AwsKind {

    private final AwsClients aws;

    Balancers(AwsClients aws) {
        super("Classic Load Balancer");
        this.aws = aws;
    }

    /** AWS tells the tags of at most 20 balancers at a time: so many a page. */
    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        return matching(balancer -> true);
    }

    /** Those in some networks that are not the environment's. */
    Stream<Candidate> strangers(EnvironmentName environment, List<String> networks) {
        return matching(balancer -> networks.contains(balancer.vpcId()))
                .filter(candidate -> !isOf(environment, candidate));
    }

    private Stream<Candidate> matching(Predicate<LoadBalancerDescription> wanted) {
        return aws.balancers.get().describeLoadBalancersPaginator(request -> request.pageSize(20)).stream()
                .map(page -> page.loadBalancerDescriptions().stream()
                        .filter(wanted)
                        .map(LoadBalancerDescription::loadBalancerName)
                        .toList())
                .filter(names -> !names.isEmpty())
                .flatMap(this::tagged);
    }

    @Override
    void remove(String id) {
        aws.balancers.get().deleteLoadBalancer(request -> request.loadBalancerName(id));
    }

    private Stream<Candidate> tagged(List<String> names) {
        return aws.balancers.get().describeTags(request -> request.loadBalancerNames(names)).tagDescriptions().stream()
                .map(Balancers::candidate);
    }

    private static Candidate candidate(TagDescription balancer) {
        return new Candidate(
                balancer.loadBalancerName(),
                balancer.loadBalancerName(),
                Candidate.tags(balancer.tags(), Tag::key, Tag::value));
    }
}
