package io.tradeanalysis.cdk.storage;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/** What all buckets of an environment have in common: private, encrypted, TLS alone, and gone with the environment. */
public final class PrivateBucket {

    private static final double TLS = 1.2;

    /** Starts a bucket. */
    public static Bucket.Builder builder(Construct scope, String id) {
        return Bucket.Builder.create(scope, id)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .minimumTlsVersion(TLS)
                .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
                .removalPolicy(RemovalPolicy.DESTROY)
                .autoDeleteObjects(true);
    }

    private PrivateBucket() {}
}
