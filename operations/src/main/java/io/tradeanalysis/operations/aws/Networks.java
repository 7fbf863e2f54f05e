package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.stream.Stream;

/** Networks. One that an environment was given is not tagged as its own. */
final class Networks extends AwsKind {
    private final AwsClients aws;

    Networks(AwsClients aws) {
        super("VPC");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        return aws
                .ec2
                .get()
                .describeVpcsPaginator(request -> request.filters(NetworkKind.tagged(environment)))
                .vpcs()
                .stream()
                .map(network -> NetworkKind.candidate(network.vpcId(), network.cidrBlock(), network.tags()));
    }

    @Override
    void remove(String id) {
        aws.ec2.get().deleteVpc(request -> request.vpcId(id));
    }
}
