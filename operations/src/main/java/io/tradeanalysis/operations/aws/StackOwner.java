package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/**
 * Whose a stack is: its tags say so, anybody may use its name. It keeps them in every state. Before its first change set is carried
 * out, it has none, and nothing is in it: then the tags of its change sets say so.
 */
final class StackOwner {

    private final Supplier<CloudFormationClient> cloudFormation;
    private final String region;

    StackOwner(Supplier<CloudFormationClient> cloudFormation, String region) {
        this.cloudFormation = cloudFormation;
        this.region = region;
    }

    /** The environment's stack, unless it is gone. */
    Optional<Stack> find(EnvironmentName environment) {
        return named(environment).filter(stack -> isOf(environment, stack));
    }

    /** One sentence on a stack that has the environment's name and is someone else's. */
    Optional<String> sentence(EnvironmentName environment) {
        return named(environment).filter(stack -> !isOf(environment, stack)).map(stack -> sentence(environment, stack));
    }

    private Optional<Stack> named(EnvironmentName environment) {
        return StackWatch.find(cloudFormation.get(), environment.stack());
    }

    private boolean isOf(EnvironmentName environment, Stack stack) {
        if (stack.stackStatus() == StackStatus.REVIEW_IN_PROGRESS
                && stack.tags().isEmpty()) {
            List<List<Tag>> planned = planned(stack).toList();
            return !planned.isEmpty() && planned.stream().allMatch(tags -> isOf(environment, tags));
        }
        return isOf(environment, stack.tags());
    }

    private static boolean isOf(EnvironmentName environment, List<Tag> tags) {
        return new Candidate("", "", Candidate.tags(tags, Tag::key, Tag::value)).belongsTo(environment);
    }

    private Stream<List<Tag>> planned(Stack stack) {
        return cloudFormation
                .get()
                .listChangeSetsPaginator(request -> request.stackName(stack.stackId()))
                .summaries()
                .stream()
                .map(set -> cloudFormation
                        .get()
                        .describeChangeSet(request -> request.changeSetName(set.changeSetId()))
                        .tags());
    }

    private String sentence(EnvironmentName environment, Stack stack) {
        return ("The stack %s in %s is someone else's: it does not have the tags %s=%s and %s=%s. Nothing was deleted. If it is to"
                        + " go all the same: aws cloudformation delete-stack --stack-name %s --region %s")
                .formatted(
                        stack.stackName(),
                        region,
                        TagNames.PROJECT,
                        EnvironmentName.PROJECT,
                        TagNames.ENVIRONMENT,
                        environment,
                        stack.stackName(),
                        region);
    }
}
