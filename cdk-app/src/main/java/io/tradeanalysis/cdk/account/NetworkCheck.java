package io.tradeanalysis.cdk.account;

import io.tradeanalysis.cdk.account.VpcDescription.Subnet;
import io.tradeanalysis.cdk.account.VpcDescription.Way;
import io.tradeanalysis.cdk.network.ExistingNetwork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks whether a given network has what an environment needs. */
final class NetworkCheck {

    /** The services whose interface endpoints a worker calls. */
    static final List<String> SERVICES = List.of("logs", "secretsmanager", "execute-api");

    private final VpcDescription vpc;
    private final List<String> zones;

    /**
     * A check.
     *
     * @param wanted two zones, or none: then the first two that have what is needed
     */
    NetworkCheck(VpcDescription vpc, List<String> wanted) {
        this.vpc = vpc;
        this.zones = wanted.isEmpty() ? firstTwo() : wanted;
    }

    /** What is missing, in one sentence; empty if nothing is. */
    Optional<String> problem() {
        List<String> missing = new ArrayList<>();
        if (zones.size() < 2) {
            missing.add("a public and an isolated subnet in each of two zones");
        } else {
            zones.stream()
                    .filter(zone -> !has(zone, NetworkCheck::isPublic))
                    .forEach(zone -> missing.add("a public subnet in " + zone));
            zones.stream()
                    .filter(zone -> !has(zone, NetworkCheck::isIsolated))
                    .forEach(zone -> missing.add("an isolated subnet in " + zone));
        }
        if (!isolated().allMatch(Subnet::reachesS3)) {
            missing.add("a gateway endpoint of S3 for its isolated subnets");
        }
        SERVICES.stream()
                .filter(service -> !vpc.interfaceEndpoints().contains(service))
                .forEach(service -> missing.add("an interface endpoint of %s with private names".formatted(service)));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("vpcId: %s lacks %s (expected: a network as an environment makes it for itself)"
                        .formatted(vpc.id(), String.join(", ", missing)));
    }

    /** The network; only if there is no problem. */
    ExistingNetwork network() {
        return new ExistingNetwork(
                vpc.id(),
                zones,
                zones.stream().map(zone -> first(zone, NetworkCheck::isPublic)).toList(),
                zones.stream()
                        .map(zone -> first(zone, NetworkCheck::isIsolated))
                        .toList());
    }

    private List<String> firstTwo() {
        return vpc.subnets().stream()
                .map(Subnet::zone)
                .distinct()
                .sorted()
                .filter(zone -> has(zone, NetworkCheck::isPublic) && has(zone, NetworkCheck::isIsolated))
                .limit(2)
                .toList();
    }

    private Stream<Subnet> isolated() {
        return zones.stream().flatMap(zone -> in(zone, NetworkCheck::isIsolated).limit(1));
    }

    private boolean has(String zone, Predicate<Subnet> kind) {
        return in(zone, kind).findAny().isPresent();
    }

    private String first(String zone, Predicate<Subnet> kind) {
        return in(zone, kind).findFirst().orElseThrow().id();
    }

    /** Always in the same order, or a deploy without a change would move the environment. */
    private Stream<Subnet> in(String zone, Predicate<Subnet> kind) {
        return vpc.subnets().stream()
                .filter(subnet -> subnet.zone().equals(zone))
                .filter(kind)
                .sorted(Comparator.comparing(Subnet::id));
    }

    private static boolean isPublic(Subnet subnet) {
        return subnet.way() == Way.INTERNET_GATEWAY;
    }

    private static boolean isIsolated(Subnet subnet) {
        return subnet.way() == Way.NOWHERE;
    }
}
