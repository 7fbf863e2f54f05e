package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.stream.Stream;

/** Records of refused traffic. */
final class FlowLogs extends AwsKind {
    private final AwsClients aws;

    FlowLogs(AwsClients aws) {
        super("flow log");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        return aws
                .ec2
                .get()
                .describeFlowLogsPaginator(request -> request.filter(NetworkKind.tagged(environment)))
                .flowLogs()
                .stream()
                .map(log -> NetworkKind.candidate(log.flowLogId(), "", log.tags()));
    }

    @Override
    void remove(String id) {
        aws.ec2.get().deleteFlowLogs(request -> request.flowLogIds(id));
    }
}
