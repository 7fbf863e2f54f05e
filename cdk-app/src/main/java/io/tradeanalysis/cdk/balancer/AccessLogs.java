package io.tradeanalysis.cdk.balancer;

import static io.tradeanalysis.cdk.nag.Exceptions.except;

import io.tradeanalysis.cdk.storage.PrivateBucket;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/** The bucket of the balancer's access log. The balancer depends on all of it, so it is emptied after the last writer. */
final class AccessLogs extends Construct {

    private final Bucket bucket;

    AccessLogs(Construct scope, String id, int days) {
        super(scope, id);
        this.bucket = PrivateBucket.builder(this, "Bucket")
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .expiration(Duration.days(days))
                        .abortIncompleteMultipartUploadAfter(Duration.days(1))
                        .build()))
                .build();
        bucket.addToResourcePolicy(PolicyStatement.Builder.create()
                .sid("BalancerWritesItsLog")
                .principals(List.of(new ServicePrincipal("logdelivery.elasticloadbalancing.amazonaws.com")))
                .actions(List.of("s3:PutObject"))
                .resources(List.of(bucket.arnForObjects(
                        "AWSLogs/%s/*".formatted(Stack.of(this).getAccount()))))
                .build());
        except(bucket, "S1", "It holds logs itself.");
    }

    String bucketName() {
        return bucket.getBucketName();
    }
}
