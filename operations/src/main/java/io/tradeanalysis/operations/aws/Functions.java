package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/** Lambda functions. */
final class Functions extends AwsKind {
    private final AwsClients aws;
    private final TagMemory tags = new TagMemory(this::tags);

    Functions(AwsClients aws) {
        super("function");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        Stream<FunctionConfiguration> functions = aws.lambda.get().listFunctionsPaginator().functions().stream()
                .filter(function -> function.functionName().startsWith(EnvironmentName.PROJECT));
        return tags.candidates(
                functions,
                FunctionConfiguration::functionArn,
                (function, tags) -> new Candidate(function.functionName(), function.functionName(), tags));
    }

    @Override
    void remove(String id) {
        aws.lambda.get().deleteFunction(request -> request.functionName(id));
    }

    private Map<String, String> tags(String arn) {
        return aws.lambda.get().listTags(request -> request.resource(arn)).tags();
    }
}
