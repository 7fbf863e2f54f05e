package io.tradeanalysis.operations.aws;

import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Resource;
import io.tradeanalysis.operations.inventory.Shared;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** What {@code cdk bootstrap} has made in the region, for all that is deployed there. */
final class Bootstrap {

    private static final String STACK = "CDKToolkit";
    private static final String BUCKET = "BucketName";

    private final Lazy<Optional<Stack>> stack;

    Bootstrap(AwsClients aws) {
        this.stack = new Lazy<>(() -> StackWatch.find(aws.cloudFormation.get(), STACK));
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
    Stream<Shared> shared() {
        return Stream.concat(
                stack.get().stream()
                        .map(found -> new Shared(
                                Resource.of(Cloud.AWS, "stack", found.stackName()),
                                "the CDK's bootstrap: all that is deployed in the region needs it")),
                bucket().stream()
                        .map(bucket -> new Shared(Resource.of(Cloud.AWS, "bucket", bucket), "of the CDK's bootstrap")));
    }
}
