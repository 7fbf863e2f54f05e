package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;

/**
 * Log groups: those with an environment's prefix, those that Lambda makes for functions that have none, and those that API Gateway
 * makes. Services make them without tags whenever they have something to say, so their names count. The last are named by an API
 * that is gone when they are looked for, so they are tagged while it is there.
 */
final class LogGroups extends AwsKind {

    private static final String OF_FUNCTIONS = "/aws/lambda/" + EnvironmentName.PROJECT + "-";
    private static final String OF_API = "API-Gateway-Execution-Logs_";

    private static final Set<String> TAGS =
            Set.of(TagNames.PROJECT, TagNames.ENVIRONMENT, TagNames.OWNER, TagNames.EXPIRES_AT);

    private final AwsClients aws;
    private final TagMemory tags = new TagMemory(this::tags);
    private final RestApis apis;

    LogGroups(AwsClients aws, RestApis apis) {
        super("log group");
        this.aws = aws;
        this.apis = apis;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        return Stream.of(
                        withTags(named(environment.logGroupPrefix())),
                        withTags(named(OF_FUNCTIONS)),
                        ofApis(environment))
                .flatMap(groups -> groups);
    }

    @Override
    boolean isOf(EnvironmentName environment, Candidate candidate) {
        return candidate.belongsByNameTo(environment);
    }

    @Override
    void remove(String id) {
        aws.logs.get().deleteLogGroup(request -> request.logGroupName(id));
    }

    /** Gives the groups that API Gateway has made for an API the API's tags that tell whose it is and until when. */
    void adopt(Candidate api) {
        Map<String, String> tags = api.tags().entrySet().stream()
                .filter(tag -> TAGS.contains(tag.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        named(OF_API + api.id() + "/")
                .forEach(group -> aws.logs
                        .get()
                        .tagResource(request -> request.resourceArn(arn(group)).tags(tags)));
    }

    private Stream<LogGroup> named(String prefix) {
        return aws
                .logs
                .get()
                .describeLogGroupsPaginator(request -> request.logGroupNamePrefix(prefix))
                .logGroups()
                .stream();
    }

    private Stream<Candidate> withTags(Stream<LogGroup> groups) {
        return tags.candidates(groups, LogGroups::arn, LogGroups::candidate);
    }

    private static Candidate candidate(LogGroup group, Map<String, String> tags) {
        return new Candidate(group.logGroupName(), group.logGroupName(), tags);
    }

    private Map<String, String> tags(String arn) {
        return aws.logs
                .get()
                .listTagsForResource(request -> request.resourceArn(arn))
                .tags();
    }

    /** An API that is there answers for its groups; those of APIs that are gone were given tags. */
    private Stream<Candidate> ofApis(EnvironmentName environment) {
        Map<String, Candidate> there =
                apis.candidates(environment).collect(Collectors.toMap(Candidate::id, Function.identity()));
        List<LogGroup> groups = named(OF_API).toList();
        Stream<Candidate> ofThose = groups.stream()
                .flatMap(
                        group -> Stream.ofNullable(there.get(api(group))).map(owner -> candidate(group, owner.tags())));
        return Stream.concat(ofThose, withTags(groups.stream().filter(group -> !there.containsKey(api(group)))));
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
