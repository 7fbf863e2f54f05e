package io.tradeanalysis.operations.aws;

import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Resource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** What {@code cdk bootstrap} has made in the region, for all that is deployed there. */
final class Bootstrap {

    private static final String STACK = "CDKToolkit";
    private static final String BUCKET = "BucketName";

    private final AwsClients aws;
    private final Lazy<List<Stack>> stack = new Lazy<>(this::find);

    Bootstrap(AwsClients aws) {
        this.aws = aws;
    }

    /** The bucket of assets, if the region is bootstrapped. */
    Optional<String> bucket() {
        return stack.get().stream()
                .flatMap(found -> found.outputs().stream())
                .filter(output -> output.outputKey().equals(BUCKET))
                .map(Output::outputValue)
                .findFirst();
    }

    /** The stack and its bucket. */
    Stream<Resource> shared() {
        return Stream.concat(
                stack.get().stream().map(found -> Resource.of(Cloud.AWS, "stack", found.stackName())),
                bucket().stream().map(bucket -> new Resource(Cloud.AWS, "bucket", bucket, "of the CDK's bootstrap")));
    }

    private List<Stack> find() {
        try {
            return aws.cloudFormation
                    .get()
                    .describeStacks(request -> request.stackName(STACK))
                    .stacks();
        } catch (AwsServiceException problem) {
            if (Refused.reason(problem).contains("does not exist")) {
                return List.of();
            }
            throw problem;
        }
    }
}
