package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.AtOnce;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.StackSummary;
import software.amazon.awssdk.services.cloudformation.model.TemplateStage;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The templates of a region: those of its stacks, and those that wait in the bootstrap's bucket. */
final class Templates {

    /** CloudFormation takes none that is larger; a larger file is no template. */
    private static final long LARGEST = 1 << 20;

    private final AwsClients aws;
    private final Map<String, Template> read = new ConcurrentHashMap<>();

    Templates(AwsClients aws) {
        this.aws = aws;
    }

    /** The templates in a bucket by key. One that has been read is not read again: its key is the hash of its content. */
    Map<String, Template> staged(String bucket) {
        List<String> keys = aws.s3.get().listObjectsV2Paginator(request -> request.bucket(bucket)).contents().stream()
                .filter(object -> object.key().endsWith(".json") && object.size() <= LARGEST)
                .map(S3Object::key)
                .toList();
        AtOnce.each(keys, key -> read.computeIfAbsent(key, absent -> fetch(bucket, absent)));
        return read.entrySet().stream()
                .filter(entry -> keys.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The hashes that the templates of all other stacks name that exist. */
    Set<String> hashesOfOtherStacks(EnvironmentName environment) {
        return hashes(templates(stacks().filter(stack -> !stack.stackName().equals(environment.stack()))));
    }

    /** The hashes that the environment's stack names, whether it exists or was deleted lately. Its name alone is anybody's. */
    Set<String> hashesOfOwnStack(EnvironmentName environment) {
        return hashes(templates(all().filter(stack -> stack.stackName().equals(environment.stack())))
                .filter(template -> template.isOf(environment)));
    }

    private Stream<Template> templates(Stream<StackSummary> stacks) {
        return AtOnce.all(stacks.map(StackSummary::stackId).toList(), this::ofStack).stream();
    }

    private static Set<String> hashes(Stream<Template> templates) {
        return templates.flatMap(template -> template.hashes().stream()).collect(Collectors.toSet());
    }

    private Stream<StackSummary> stacks() {
        return all().filter(stack -> stack.stackStatus() != StackStatus.DELETE_COMPLETE);
    }

    private Stream<StackSummary> all() {
        return aws.cloudFormation.get().listStacksPaginator().stackSummaries().stream();
    }

    private Template ofStack(String id) {
        return Template.parse(aws.cloudFormation
                .get()
                .getTemplate(request -> request.stackName(id).templateStage(TemplateStage.ORIGINAL))
                .templateBody());
    }

    private Template fetch(String bucket, String key) {
        return Template.parse(aws.s3
                .get()
                .getObjectAsBytes(request -> request.bucket(bucket).key(key))
                .asUtf8String());
    }
}
