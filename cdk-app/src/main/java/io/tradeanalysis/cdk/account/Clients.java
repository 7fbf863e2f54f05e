package io.tradeanalysis.cdk.account;

import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.elasticloadbalancing.ElasticLoadBalancingClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The SDK's clients, which share a connection. Credentials and endpoints are the SDK's own settings. */
record Clients(
        SdkHttpClient http,
        ApiGatewayClient apiGateway,
        CloudFormationClient cloudFormation,
        Ec2Client ec2,
        ElasticLoadBalancingClient balancers,
        SsmClient ssm,
        StsClient sts)
        implements AutoCloseable {

    /** Nobody waits longer for a deploy to begin. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Clients of(String region) {
        SdkHttpClient http = UrlConnectionHttpClient.create();
        Region where = Region.of(region);
        return new Clients(
                http,
                set(ApiGatewayClient.builder(), where, http),
                set(CloudFormationClient.builder(), where, http),
                set(Ec2Client.builder(), where, http),
                set(ElasticLoadBalancingClient.builder(), where, http),
                set(SsmClient.builder(), where, http),
                set(StsClient.builder(), where, http));
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C set(
            B builder, Region region, SdkHttpClient http) {
        return builder.region(region)
                .httpClient(http)
                .overrideConfiguration(settings -> settings.apiCallTimeout(PATIENCE))
                .build();
    }

    @Override
    public void close() {
        List.<SdkAutoCloseable>of(apiGateway, cloudFormation, ec2, balancers, ssm, sts, http)
                .forEach(SdkAutoCloseable::close);
    }
}
