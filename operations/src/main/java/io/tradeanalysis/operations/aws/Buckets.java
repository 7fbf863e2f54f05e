package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;

/** Buckets of the region, with all that is in them. */
final class Buckets extends AwsKind {

    private final AwsClients aws;
    private final TagMemory tags = new TagMemory(this::tags);

    Buckets(AwsClients aws) {
        super("bucket");
        this.aws = aws;
    }

    @Override
    Stream<Candidate> candidates(EnvironmentName environment) {
        Stream<String> names = aws
                .s3
                .get()
                .listBucketsPaginator(
                        request -> request.prefix(EnvironmentName.PROJECT + "-").maxBuckets(1000))
                .buckets()
                .stream()
                .filter(this::isHere)
                .map(Bucket::name)
                .filter(name -> name.startsWith(EnvironmentName.PROJECT + "-"));
        return tags.candidates(names, Function.identity(), (name, tags) -> new Candidate(name, name, tags));
    }

    @Override
    void remove(String id) {
        BucketContent content = new BucketContent(aws, id);
        content.delete("");
        content.abortUploads();
        aws.s3.get().deleteBucket(request -> request.bucket(id));
    }

    private boolean isHere(Bucket bucket) {
        return bucket.bucketRegion() == null || bucket.bucketRegion().equals(aws.region());
    }

    private Map<String, String> tags(String bucket) {
        try {
            return Candidate.tags(
                    aws.s3
                            .get()
                            .getBucketTagging(request -> request.bucket(bucket))
                            .tagSet(),
                    Tag::key,
                    Tag::value);
        } catch (S3Exception problem) {
            return withoutTags(problem);
        }
    }

    /** A bucket without tags, or one that went meanwhile, is told as an error. */
    private static Map<String, String> withoutTags(AwsServiceException problem) {
        if (Refused.isGone(problem)) {
            return Map.of();
        }
        throw problem;
    }
}
