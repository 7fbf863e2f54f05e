package io.tradeanalysis.worker.prices;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The objects of a bucket whose keys start with a prefix and go no deeper. An object's version is its ETag. */
final class BucketSource implements ObjectSource {

    /** Price files of one bucket at most; whoever has more has pointed at the wrong bucket. */
    private static final int MOST_OBJECTS = 10_000;

    private final Supplier<S3Client> s3;
    private final String bucket;
    private final String prefix;

    /**
     * The objects of a bucket.
     *
     * @param s3 gives the client, the same each time
     * @param prefix what keys start with; empty, or ends in a slash
     */
    BucketSource(Supplier<S3Client> s3, String bucket, String prefix) {
        this.s3 = s3;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public List<StoredObject> list() throws IOException {
        try {
            return s3
                    .get()
                    .listObjectsV2Paginator(
                            request -> request.bucket(bucket).prefix(prefix).delimiter("/"))
                    .contents()
                    .stream()
                    .limit(MOST_OBJECTS)
                    .map(this::toStored)
                    .toList();
        } catch (SdkException e) {
            throw new IOException("listing bucket %s: %s".formatted(bucket, e.getMessage()), e);
        }
    }

    private StoredObject toStored(S3Object object) {
        return new StoredObject(object.key().substring(prefix.length()), object.eTag());
    }

    /** The version that was listed or none: one that came in between is listed soon. */
    @Override
    public InputStream open(StoredObject object) throws IOException {
        String key = prefix + object.name();
        try {
            ResponseInputStream<GetObjectResponse> bytes = s3.get()
                    .getObject(request -> request.bucket(bucket).key(key).ifMatch(object.version()));
            return new BucketStream(bytes);
        } catch (SdkException e) {
            throw new IOException("getting %s of bucket %s: %s".formatted(key, bucket, e.getMessage()), e);
        }
    }
}
