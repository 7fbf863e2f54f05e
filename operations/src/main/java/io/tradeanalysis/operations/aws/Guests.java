package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Other environments that were given this one's network to live in. */
final class Guests {

    private final AwsClients aws;

    Guests(AwsClients aws) {
        this.aws = aws;
    }

    /** One sentence that names them, if there are any. */
    Optional<String> sentence(EnvironmentName host) {
        List<String> networks = NetworkKind.networks(aws, host);
        if (networks.isEmpty()) {
            return Optional.empty();
        }
        TreeSet<String> guests = residents(networks)
                .filter(Candidate::isTagged)
                .filter(resident -> !resident.belongsTo(host))
                .map(resident -> "%s (%s)"
                        .formatted(resident.tags().getOrDefault(TagNames.ENVIRONMENT, "unknown"), resident.id()))
                .collect(Collectors.toCollection(TreeSet::new));
        return guests.isEmpty()
                ? Optional.empty()
                : Optional.of("Other environments live in the network of %s: %s. Destroy them first."
                        .formatted(host, String.join(", ", guests)));
    }

    private Stream<Candidate> residents(List<String> networks) {
        return Stream.of(
                        new Subnets(aws),
                        new SecurityGroups(aws),
                        new Instances(aws),
                        new Endpoints(aws),
                        new NetworkInterfaces(aws))
                .flatMap(kind -> kind.matching(NetworkKind.filter("vpc-id", networks)));
    }
}
