package io.tradeanalysis.operations.aws;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What is in a bucket: all versions, marks of deletion, and uploads that were never finished. */
final class BucketContent {

    private final AwsClients aws;
    private final String bucket;

    BucketContent(AwsClients aws, String bucket) {
        this.aws = aws;
        this.bucket = bucket;
    }

    /**
     * Deletes all versions of all objects.
     *
     * @param prefix what their keys start with
     */
    void delete(String prefix) {
        aws
                .s3
                .get()
                .listObjectVersionsPaginator(request -> request.bucket(bucket).prefix(prefix))
                .stream()
                .map(BucketContent::identifiers)
                .filter(objects -> !objects.isEmpty())
                .forEach(this::delete);
    }

    /** Gives up all unfinished uploads. */
    void abortUploads() {
        aws.s3
                .get()
                .listMultipartUploadsPaginator(request -> request.bucket(bucket))
                .uploads()
                .forEach(upload -> aws.s3
                        .get()
                        .abortMultipartUpload(request ->
                                request.bucket(bucket).key(upload.key()).uploadId(upload.uploadId())));
    }

    private static List<ObjectIdentifier> identifiers(ListObjectVersionsResponse page) {
        return Stream.concat(
                        page.versions().stream().map(version -> identifier(version.key(), version.versionId())),
                        page.deleteMarkers().stream().map(marker -> identifier(marker.key(), marker.versionId())))
                .toList();
    }

    private static ObjectIdentifier identifier(String key, String version) {
        return ObjectIdentifier.builder().key(key).versionId(version).build();
    }

    private void delete(List<ObjectIdentifier> objects) {
        List<S3Error> errors = aws.s3
                .get()
                .deleteObjects(request -> request.bucket(bucket)
                        .delete(batch -> batch.objects(objects).quiet(true)))
                .errors();
        if (!errors.isEmpty()) {
            S3Error first = errors.getFirst();
            throw S3Exception.builder()
                    .message("%s: %s can't be deleted: %s".formatted(first.code(), first.key(), first.message()))
                    .build();
        }
    }
}
