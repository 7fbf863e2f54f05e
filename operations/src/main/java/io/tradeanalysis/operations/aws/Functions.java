package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.Map;
import java.util.stream.Stream;

/** Lambda functions. */
final class Functions extends AwsKind {
    private final AwsClients aws;

    Functions(AwsClients aws) {
        super("function");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        return aws.lambda.get().listFunctionsPaginator().functions().stream()
                .filter(function -> function.functionName().startsWith(EnvironmentName.PROJECT))
                .map(function ->
                        new Candidate(function.functionName(), function.functionName(), tags(function.functionArn())));
    }

    @Override
    void remove(String id) {
        aws.lambda.get().deleteFunction(request -> request.functionName(id));
    }

    private Map<String, String> tags(String arn) {
        return aws.lambda.get().listTags(request -> request.resource(arn)).tags();
    }
}
