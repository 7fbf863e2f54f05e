package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;

/**
 * Log groups: those with an environment's prefix, those that Lambda makes for functions that have none, and those that API Gateway
 * makes. The last are named by an API that is gone when they are looked for, so they are tagged while it is there.
 */
final class LogGroups extends AwsKind {

    private static final String OF_FUNCTIONS = "/aws/lambda/" + EnvironmentName.PROJECT + "-";
    private static final String OF_API = "API-Gateway-Execution-Logs_";

    private final AwsClients aws;
    private final RestApis apis;

    LogGroups(AwsClients aws, RestApis apis) {
        super("log group");
        this.aws = aws;
        this.apis = apis;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        return Stream.of(
                        named(environment.logGroupPrefix()).map(group -> Candidate.named(group.logGroupName())),
                        named(OF_FUNCTIONS).map(this::withTags),
                        ofApis(environment).map(this::withTags))
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

    /** Those of the environment's APIs, and of APIs that are gone; not those of others, whose tags would be asked for in vain. */
    private Stream<LogGroup> ofApis(EnvironmentName environment) {
        Set<String> others = apis.candidates(environment)
                .filter(api -> !api.belongsTo(environment))
                .map(Candidate::id)
                .collect(Collectors.toSet());
        return named(OF_API).filter(group -> !others.contains(api(group)));
    }

    private static String api(LogGroup group) {
        return group.logGroupName().substring(OF_API.length()).replaceFirst("/.*", "");
    }

    /** The ARN without the {@code :*} that stands for its streams. */
    private static String arn(LogGroup group) {
        String arn = group.arn();
        return arn.endsWith(":*") ? arn.substring(0, arn.length() - 2) : arn;
    }
}
