package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Resource;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAttachment;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceType;

/**
 * Network interfaces. Classic Load Balancers, endpoints and functions make theirs without tags, and leave some behind for a while:
 * those are an environment's if all their security groups are.
 */
final class NetworkInterfaces extends NetworkKind {

    private static final Set<NetworkInterfaceType> MAKERS =
            EnumSet.of(NetworkInterfaceType.LAMBDA, NetworkInterfaceType.VPC_ENDPOINT);

    /** Other balancers than classic ones have a slash in their name: {@code ELB app/name/id}. */
    private static final Pattern MADE = Pattern.compile("ELB [^/]+|AWS Lambda VPC ENI.*|VPC Endpoint Interface .*");

    private final AwsClients aws;
    private final SecurityGroups groups;
    private final Instances instances;
    private final Endpoints endpoints;

    NetworkInterfaces(AwsClients aws) {
        super("network interface");
        this.aws = aws;
        this.groups = new SecurityGroups(aws);
        this.instances = new Instances(aws);
        this.endpoints = new Endpoints(aws);
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        Set<String> own = ownGroups(environment);
        Stream<Candidate> tagged = super.candidates(environment);
        return own.isEmpty()
                ? tagged
                : Stream.concat(
                        tagged,
                        interfaces(filter("group-id", List.copyOf(own)))
                                .filter(item -> isMadeFor(own, item))
                                .map(NetworkInterfaces::candidate));
    }

    /** Its tags have decided, or its maker and its groups. */
    @Override
    boolean isOf(EnvironmentName environment, Candidate candidate) {
        return !candidate.isTagged() || super.isOf(environment, candidate);
    }

    /** Those of machines and endpoints in the same networks are not worth a word beside their owners. */
    @Override
    Stream<Candidate> strangers(EnvironmentName environment, List<String> networks) {
        Set<String> own = ownGroups(environment);
        Set<String> machines = instances.in(networks).map(Candidate::id).collect(Collectors.toSet());
        Set<String> owned = endpoints.interfaces(networks);
        return interfaces(filter("vpc-id", networks))
                .filter(item -> !machines.contains(machine(item)) && !owned.contains(item.networkInterfaceId()))
                .filter(item -> !candidate(item).belongsTo(environment) && !isMadeFor(own, item))
                .map(NetworkInterfaces::candidate);
    }

    @Override
    Stream<Candidate> matching(Filter... filters) {
        return interfaces(filters).map(NetworkInterfaces::candidate);
    }

    @Override
    void remove(String id) {
        aws.ec2.get().deleteNetworkInterface(request -> request.networkInterfaceId(id));
    }

    /** Whether AWS has made it for something whose security groups are all among these. */
    static boolean isMadeFor(Set<String> own, NetworkInterface item) {
        boolean made = MAKERS.contains(item.interfaceType())
                || MADE.matcher(Objects.toString(item.description(), "")).matches();
        List<String> its = item.groups().stream().map(GroupIdentifier::groupId).toList();
        return made && !candidate(item).isTagged() && !its.isEmpty() && own.containsAll(its);
    }

    private Set<String> ownGroups(EnvironmentName environment) {
        return groups.find(environment).stream().map(Resource::id).collect(Collectors.toSet());
    }

    private Stream<NetworkInterface> interfaces(Filter... filters) {
        return aws
                .ec2
                .get()
                .describeNetworkInterfacesPaginator(request -> request.filters(filters))
                .networkInterfaces()
                .stream();
    }

    private static String machine(NetworkInterface item) {
        return Optional.ofNullable(item.attachment())
                .map(NetworkInterfaceAttachment::instanceId)
                .orElse("");
    }

    private static Candidate candidate(NetworkInterface item) {
        return candidate(item.networkInterfaceId(), Objects.toString(item.description(), ""), item.tagSet());
    }
}
