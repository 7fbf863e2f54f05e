package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.stream.Stream;

/** Internet gateways. */
final class InternetGateways extends AwsKind {
    private final AwsClients aws;

    InternetGateways(AwsClients aws) {
        super("internet gateway");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        return aws
                .ec2
                .get()
                .describeInternetGatewaysPaginator(request -> request.filters(NetworkKind.tagged(environment)))
                .internetGateways()
                .stream()
                .map(gateway -> NetworkKind.candidate(gateway.internetGatewayId(), "", gateway.tags()));
    }

    @Override
    void remove(String id) {
        aws.ec2.get().describeInternetGateways(request -> request.internetGatewayIds(id)).internetGateways().stream()
                .flatMap(gateway -> gateway.attachments().stream())
                .forEach(attachment -> aws.ec2
                        .get()
                        .detachInternetGateway(
                                request -> request.internetGatewayId(id).vpcId(attachment.vpcId())));
        aws.ec2.get().deleteInternetGateway(request -> request.internetGatewayId(id));
    }
}
