package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;

/**
 * Log groups: those with an environment's prefix, those that Lambda makes for functions that have none, and those that API Gateway
 * makes. The last are named by an API that is gone when they are looked for, so they are tagged while it is there.
 */
final class LogGroups extends AwsKind {

    private static final String OF_FUNCTIONS = "/aws/lambda/" + EnvironmentName.PROJECT + "-";
    private static final String OF_API = "API-Gateway-Execution-Logs_";
    private static final String ARN_OF_GROUP = ":log-group:";

    private final AwsClients aws;

    LogGroups(AwsClients aws) {
        super("log group");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        return Stream.of(
                        named(environment.logGroupPrefix()).map(group -> Candidate.named(group.logGroupName())),
                        named(OF_FUNCTIONS).map(this::withTags),
                        tagged(environment).flatMap(this::named).map(this::withTags))
                .flatMap(groups -> groups);
    }

    @Override
    void remove(String id) {
        aws.logs.get().deleteLogGroup(request -> request.logGroupName(id));
    }

    /** Tags the groups that API Gateway has made for an API. */
    void adopt(EnvironmentName environment, String api) {
        named(OF_API + api + "/")
                .forEach(group -> aws.logs
                        .get()
                        .tagResource(request -> request.resourceArn(arn(group))
                                .tags(Map.of(
                                        TagNames.PROJECT,
                                        EnvironmentName.PROJECT,
                                        TagNames.ENVIRONMENT,
                                        environment.value()))));
    }

    private Stream<LogGroup> named(String prefix) {
        return aws
                .logs
                .get()
                .describeLogGroupsPaginator(request -> request.logGroupNamePrefix(prefix))
                .logGroups()
                .stream();
    }

    private Candidate withTags(LogGroup group) {
        return new Candidate(
                group.logGroupName(),
                group.logGroupName(),
                aws.logs
                        .get()
                        .listTagsForResource(request -> request.resourceArn(arn(group)))
                        .tags());
    }

    private Stream<String> tagged(EnvironmentName environment) {
        return TagSearch.of(aws, environment, "logs:log-group")
                .map(ResourceTagMapping::resourceARN)
                .map(arn -> arn.substring(arn.indexOf(ARN_OF_GROUP) + ARN_OF_GROUP.length()));
    }

    /** The ARN without the {@code :*} that stands for its streams. */
    private static String arn(LogGroup group) {
        String arn = group.arn();
        return arn.endsWith(":*") ? arn.substring(0, arn.length() - 2) : arn;
    }
}
