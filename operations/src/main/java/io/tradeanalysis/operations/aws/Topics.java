package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sns.model.Tag;
import software.amazon.awssdk.services.sns.model.Topic;

/** Topics that alarms write to. */
final class Topics extends AwsKind {
    private final AwsClients aws;
    private final TagMemory tags = new TagMemory(this::tags);

    Topics(AwsClients aws) {
        super("SNS topic");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        Stream<String> arns = aws.topics.get().listTopicsPaginator().topics().stream()
                .map(Topic::topicArn)
                .filter(arn -> name(arn).startsWith(EnvironmentName.PROJECT));
        return tags.candidates(arns, Function.identity(), (arn, tags) -> new Candidate(arn, name(arn), tags));
    }

    @Override
    void remove(String id) {
        aws.topics.get().deleteTopic(request -> request.topicArn(id));
    }

    private static String name(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    private Map<String, String> tags(String arn) {
        return Candidate.tags(
                aws.topics
                        .get()
                        .listTagsForResource(request -> request.resourceArn(arn))
                        .tags(),
                Tag::key,
                Tag::value);
    }
}
