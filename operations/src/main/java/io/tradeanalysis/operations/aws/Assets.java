package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * What deploys of an environment have put into the bucket of the CDK's bootstrap: its templates, and the files that these name and
 * no other template does, neither one in the bucket nor one of a stack that exists.
 */
final class Assets extends AwsKind {

    private static final Pattern HASH = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

    private final AwsClients aws;
    private final Bootstrap bootstrap;
    private final Templates templates;

    Assets(AwsClients aws, Bootstrap bootstrap) {
        super("staged asset");
        this.aws = aws;
        this.bootstrap = bootstrap;
        this.templates = new Templates(aws);
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        return bootstrap.bucket().stream().flatMap(bucket -> own(environment, bucket));
    }

    /** They carry no tags, and their names say nothing: being found is enough. */
    @Override
    boolean isOf(EnvironmentName environment, Candidate candidate) {
        return true;
    }

    @Override
    void remove(String id) {
        bootstrap.bucket().ifPresent(bucket -> new BucketContent(aws, bucket).delete(id));
    }

    private Stream<Candidate> own(EnvironmentName environment, String bucket) {
        Map<String, Template> staged = templates.staged(bucket);
        Set<String> own = new TreeSet<>();
        Set<String> others = new TreeSet<>(templates.hashesOfOtherStacks(environment));
        staged.forEach((key, template) -> {
            if (template.isOf(environment)) {
                own.addAll(template.hashes());
                hash(key).ifPresent(own::add);
            } else {
                others.addAll(template.hashes());
            }
        });
        own.addAll(templates.hashesOfOwnStack(environment));
        own.removeAll(others);
        return own.isEmpty() ? Stream.empty() : objects(bucket, own);
    }

    private Stream<Candidate> objects(String bucket, Set<String> hashes) {
        return aws.s3.get().listObjectsV2Paginator(request -> request.bucket(bucket)).contents().stream()
                .map(S3Object::key)
                .filter(key -> hash(key).filter(hashes::contains).isPresent())
                .map(Candidate::named);
    }

    static Optional<String> hash(String key) {
        return hashes(key).findFirst();
    }

    static Stream<String> hashes(String text) {
        return HASH.matcher(text).results().map(MatchResult::group);
    }
}
