package io.tradeanalysis.cdk.account;

import java.util.List;
import java.util.Set;

/**
 * A network and what is in it.
 *
 * @param id its id
 * @param subnets its subnets
 * @param interfaceEndpoints the services of its interface endpoints with private names, such as {@code logs}
 */
public record VpcDescription(String id, List<Subnet> subnets, Set<String> interfaceEndpoints) {

    /**
     * A subnet.
     *
     * @param id its id
     * @param zone its availability zone
     * @param way where its packets to the internet go
     * @param reachesS3 whether a gateway endpoint of S3 is among its routes
     */
    public record Subnet(String id, String zone, Way way, boolean reachesS3) {}

    /** Where packets to the internet go. */
    public enum Way {
        /** To an internet gateway: a public subnet. */
        INTERNET_GATEWAY,
        /** Elsewhere, such as to a NAT gateway. */
        ELSEWHERE,
        /** Nowhere: an isolated subnet. */
        NOWHERE
    }

    /** Keeps its own copies. */
    public VpcDescription {
        subnets = List.copyOf(subnets);
        interfaceEndpoints = Set.copyOf(interfaceEndpoints);
    }
}
