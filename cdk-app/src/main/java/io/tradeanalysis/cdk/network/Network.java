package io.tradeanalysis.cdk.network;

import java.util.List;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.IVpc;
import software.constructs.IDependable;

/**
 * What the other parts need to know of the network.
 *
 * @param vpc the network
 * @param publicSubnets one a zone, for the balancer alone
 * @param isolatedSubnets one a zone, without a route out, for the workers
 * @param functionCallers where calls of the function come from
 * @param waysOut what must be there before a worker can start
 */
public record Network(
        IVpc vpc,
        List<ISubnet> publicSubnets,
        List<ISubnet> isolatedSubnets,
        CallOrigin functionCallers,
        List<IDependable> waysOut) {

    /** Keeps its own copies. */
    public Network {
        publicSubnets = List.copyOf(publicSubnets);
        isolatedSubnets = List.copyOf(isolatedSubnets);
        waysOut = List.copyOf(waysOut);
    }
}
