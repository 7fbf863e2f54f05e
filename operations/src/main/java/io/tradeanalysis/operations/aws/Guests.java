package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lives in an environment's own network and is not the environment's, whatever its tags say or don't. */
final class Guests {

    private final AwsClients aws;
    private final StackParts parts;

    Guests(AwsClients aws, StackParts parts) {
        this.aws = aws;
        this.parts = parts;
    }

    /** One sentence that names them, if there are any. */
    Optional<String> sentence(EnvironmentName host) {
        List<String> networks = NetworkKind.networks(aws, host);
        if (networks.isEmpty()) {
            return Optional.empty();
        }
        List<String> guests = guests(host, networks);
        return guests.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "The network of %s holds what is not %s's: %s. Nothing was deleted. Move or delete that first, or destroy the environment that it belongs to."
                                .formatted(host, host, String.join(", ", guests)));
    }

    /** What a deploy was about to make, and has not tagged yet, is known by its stack. */
    private List<String> guests(EnvironmentName host, List<String> networks) {
        Set<String> own = parts.ids(host);
        Balancers balancers = new Balancers(aws);
        Stream<String> inNetworks = Stream.of(
                        new Instances(aws),
                        new Endpoints(aws),
                        new NetworkInterfaces(aws),
                        new Subnets(aws),
                        new SecurityGroups(aws),
                        new RouteTables(aws))
                .flatMap(kind -> named(kind.name(), own, kind.strangers(host, networks)));
        Stream<String> balanced = named(balancers.name(), own, balancers.strangers(host, networks));
        return Stream.concat(inNetworks, balanced).toList();
    }

    private static Stream<String> named(String kind, Set<String> own, Stream<Candidate> strangers) {
        return strangers
                .filter(stranger -> !own.contains(stranger.id()))
                .map(stranger -> named(kind, stranger))
                .sorted();
    }

    private static String named(String kind, Candidate stranger) {
        String environment = stranger.tags().get(TagNames.ENVIRONMENT);
        String more = Stream.of(
                        stranger.name().equals(stranger.id()) ? "" : stranger.name(),
                        environment == null ? "" : "environment " + environment)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return "%s %s%s".formatted(kind, stranger.id(), more.isEmpty() ? "" : " (" + more + ")");
    }
}
