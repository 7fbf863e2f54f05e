package io.tradeanalysis.cdk.prices;

import static io.tradeanalysis.cdk.nag.Exceptions.allowWildcard;
import static io.tradeanalysis.cdk.nag.Exceptions.except;

import io.tradeanalysis.cdk.storage.PrivateBucket;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.assets.Asset;
import software.amazon.awscdk.services.s3.deployment.BucketDeployment;
import software.amazon.awscdk.services.s3.deployment.Source;
import software.constructs.Construct;

/** The bucket of price files and what is in it: the files of a folder, and no others. Older versions stay for a while. */
public final class Prices extends Construct {

    /** An analysis names its version of the prices; whoever asks about one finds it so long. */
    private static final int OLD_VERSIONS_DAYS = 90;

    /** The command that copies needs more than the 128 MB that it gets by default to be done in seconds. */
    private static final int COPY_MEMORY = 512;

    private final Bucket bucket;
    private final BucketDeployment files;

    /** Makes the bucket and fills it. */
    public Prices(Construct scope, String id, PricesInputs inputs) {
        super(scope, id);
        this.bucket = PrivateBucket.builder(this, "Bucket")
                .versioned(true)
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .noncurrentVersionExpiration(Duration.days(OLD_VERSIONS_DAYS))
                        .abortIncompleteMultipartUploadAfter(Duration.days(1))
                        .build()))
                .build();
        Asset folder = Asset.Builder.create(this, "Folder")
                .path(inputs.folder().toString())
                .build();
        except(
                bucket,
                "S1",
                "Logs of access come hours later, after the bucket that takes them was emptied, and a destroy would leave it"
                        + " behind. Its readers are the workers' role alone.");
        this.files = BucketDeployment.Builder.create(this, "Files")
                .sources(List.of(Source.bucket(folder.getBucket(), folder.getS3ObjectKey())))
                .destinationBucket(bucket)
                .memoryLimit(COPY_MEMORY)
                .logGroup(inputs.helperLogs())
                // the rights are those below, not the wider ones that the library would add
                .role(copier(folder, inputs).withoutPolicyUpdates())
                .build();
    }

    /** What the other parts need to know. */
    public PricesOutputs outputs() {
        return new PricesOutputs(bucket, files);
    }

    private Role copier(Asset folder, PricesInputs inputs) {
        Role role = Role.Builder.create(this, "Copier")
                .description("Copies price files into the bucket during a deployment")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .inlinePolicies(Map.of(
                        "Copy",
                        PolicyDocument.Builder.create()
                                .statements(List.of(
                                        allow(
                                                List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                                                inputs.helperLogs().getLogGroupArn()),
                                        allow(
                                                List.of("s3:GetObject"),
                                                folder.getBucket().arnForObjects("*.zip")),
                                        allow(List.of("s3:ListBucket"), bucket.getBucketArn()),
                                        allow(
                                                List.of("s3:AbortMultipartUpload", "s3:DeleteObject", "s3:PutObject"),
                                                bucket.arnForObjects("*"))))
                                .build()))
                .build();
        allowWildcard(
                role, ".*/\\*\\.zip", "Packed folders of prices in CDK's bucket: the key changes with their content.");
        allowWildcard(role, "<PricesBucket.*\\.Arn>/\\*", "Any file of the bucket of prices, which is what it copies.");
        return role;
    }

    private static PolicyStatement allow(List<String> actions, String resource) {
        return PolicyStatement.Builder.create()
                .actions(actions)
                .resources(List.of(resource))
                .build();
    }
}
