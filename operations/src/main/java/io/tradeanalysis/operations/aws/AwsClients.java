package io.tradeanalysis.operations.aws;

import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.budgets.BudgetsClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.elasticloadbalancing.ElasticLoadBalancingClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * The clients of AWS for one region, each made when it is first used. They share one HTTP client, retry what is worth it and give
 * up on a call that takes longer than {@link #PATIENCE}.
 */
public final class AwsClients {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Region region;
    private final Lazy<SdkHttpClient> http = new Lazy<>(() -> UrlConnectionHttpClient.builder()
            .connectionTimeout(Duration.ofSeconds(10))
            .socketTimeout(Duration.ofSeconds(60))
            .build());

    /** Of CloudFormation. */
    public final Supplier<CloudFormationClient> cloudFormation = regional(CloudFormationClient::builder);

    /** Of Secrets Manager. */
    public final Supplier<SecretsManagerClient> secrets = regional(SecretsManagerClient::builder);

    /** Of EC2 and its networks. */
    public final Supplier<Ec2Client> ec2 = regional(Ec2Client::builder);

    /** Of Auto Scaling. */
    public final Supplier<AutoScalingClient> autoScaling = regional(AutoScalingClient::builder);

    /** Of Classic Load Balancers. */
    public final Supplier<ElasticLoadBalancingClient> balancers = regional(ElasticLoadBalancingClient::builder);

    /** Of S3. */
    public final Supplier<S3Client> s3 = regional(() -> S3Client.builder().forcePathStyle(hasOtherEndpoint()));

    /** Of Lambda. */
    public final Supplier<LambdaClient> lambda = regional(LambdaClient::builder);

    /** Of API Gateway. */
    public final Supplier<ApiGatewayClient> apis = regional(ApiGatewayClient::builder);

    /** Of CloudWatch Logs. */
    public final Supplier<CloudWatchLogsClient> logs = regional(CloudWatchLogsClient::builder);

    /** Of CloudWatch. */
    public final Supplier<CloudWatchClient> cloudWatch = regional(CloudWatchClient::builder);

    /** Of SNS. */
    public final Supplier<SnsClient> topics = regional(SnsClient::builder);

    /** Of IAM, which has no region. */
    public final Supplier<IamClient> iam = client(() -> IamClient.builder().region(Region.AWS_GLOBAL));

    /** Of Budgets, which has no region. */
    public final Supplier<BudgetsClient> budgets =
            client(() -> BudgetsClient.builder().region(Region.AWS_GLOBAL));

    /** Of the search by tags. */
    public final Supplier<ResourceGroupsTaggingApiClient> tags = regional(ResourceGroupsTaggingApiClient::builder);

    /** Of STS. */
    public final Supplier<StsClient> sts = regional(StsClient::builder);

    private final Lazy<GetCallerIdentityResponse> caller =
            new Lazy<>(() -> sts.get().getCallerIdentity());

    /**
     * Makes none yet.
     *
     * @param region name of the region
     */
    public AwsClients(String region) {
        this.region = Region.of(region);
    }

    /** The region's name. */
    public String region() {
        return region.id();
    }

    /** Number of the account whose credentials are used. */
    public String account() {
        return caller.get().account();
    }

    /** ARN of whoever the credentials are of. */
    public String caller() {
        return caller.get().arn();
    }

    /** No bucket has a host name of its own at an endpoint that is not AWS. */
    private static boolean hasOtherEndpoint() {
        return System.getenv("AWS_ENDPOINT_URL") != null || System.getenv("AWS_ENDPOINT_URL_S3") != null;
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> Supplier<C> regional(
            Supplier<B> builder) {
        return new Lazy<>(
                () -> configured(builder.get()).region(Region.of(region())).build());
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> Supplier<C> client(Supplier<B> builder) {
        return new Lazy<>(() -> configured(builder.get()).build());
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B configured(B builder) {
        return builder.httpClient(http.get())
                .overrideConfiguration(
                        settings -> settings.retryStrategy(RetryMode.STANDARD).apiCallTimeout(PATIENCE));
    }
}
