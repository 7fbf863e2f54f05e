package io.tradeanalysis.cdk.network;

import java.util.List;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ec2.VpcAttributes;
import software.constructs.Construct;

/** The use of a network that somebody else owns: an environment adds nothing to it but its machines and their rules. */
public final class GivenNetwork extends Construct {

    private final Network network;

    /** Refers to the network. */
    public GivenNetwork(Construct scope, String id, ExistingNetwork existing) {
        super(scope, id);
        Annotations.of(this)
                .acknowledgeWarning("@aws-cdk/aws-ec2:noSubnetRouteTableId", "Nothing is added to its routes");
        IVpc vpc = Vpc.fromVpcAttributes(
                this,
                "Vpc",
                VpcAttributes.builder()
                        .vpcId(existing.vpcId())
                        .availabilityZones(existing.zones())
                        .publicSubnetIds(existing.publicSubnets())
                        .isolatedSubnetIds(existing.isolatedSubnets())
                        .build());
        this.network = new Network(
                vpc, vpc.getPublicSubnets(), vpc.getIsolatedSubnets(), new CallOrigin.Vpc(existing.vpcId()), List.of());
    }

    /** What the other parts need to know. */
    public Network network() {
        return network;
    }
}
