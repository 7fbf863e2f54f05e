package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.Objects;
import java.util.stream.Stream;

/** APIs of API Gateway. */
final class RestApis extends AwsKind {
    private final AwsClients aws;

    RestApis(AwsClients aws) {
        super("REST API");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        return aws.apis.get().getRestApisPaginator().items().stream()
                .map(api -> new Candidate(api.id(), Objects.toString(api.name(), ""), api.tags()));
    }

    @Override
    void remove(String id) {
        aws.apis.get().deleteRestApi(request -> request.restApiId(id));
    }
}
