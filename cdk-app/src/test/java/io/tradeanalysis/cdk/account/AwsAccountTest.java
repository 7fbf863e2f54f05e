package io.tradeanalysis.cdk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.cdk.account.VpcDescription.Subnet;
import io.tradeanalysis.cdk.account.VpcDescription.Way;
import io.tradeanalysis.cdk.settings.Architecture;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The SDK's real clients on a server of ours, found as the SDK finds it: by its setting for the endpoint. */
class AwsAccountTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "aws.accessKeyId", "test",
            "aws.secretAccessKey", "test");

    private AwsServer server;
    private AwsAccount account;

    @BeforeEach
    void start() throws Exception {
        server = new AwsServer();
        SETTINGS.forEach(System::setProperty);
        System.setProperty("aws.endpointUrl", server.address());
        account = new AwsAccount("us-west-1");
    }

    @AfterEach
    void stop() {
        account.close();
        SETTINGS.keySet().forEach(System::clearProperty);
        System.clearProperty("aws.endpointUrl");
        server.close();
    }

    @Test
    void shouldSayItsNumber() {
        server.answer(
                "GetCallerIdentity",
                "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>");

        assertThat(account.id()).isEqualTo("123456789012");
    }

    @Test
    void shouldReadTheOutputsOfAStack() {
        server.answer("DescribeStacks", stack("UPDATE_ROLLBACK_COMPLETE"));

        assertThat(account.outputs("trade-analysis-dev")).contains(Map.of("Image", "ami-1"));
    }

    @Test
    void shouldTakeAStackThatNeverWasWholeForNone() {
        server.answer("DescribeStacks", stack("ROLLBACK_COMPLETE"));
        assertThat(account.outputs("trade-analysis-dev")).isEmpty();

        server.fail("DescribeStacks", "ValidationError", "Stack with id trade-analysis-dev does not exist");
        assertThat(account.outputs("trade-analysis-dev")).isEmpty();
    }

    @Test
    void shouldSayWhyThereIsNoAnswer() {
        server.fail("DescribeStacks", "AccessDenied", "not allowed to describe stacks");

        assertThatThrownBy(() -> account.outputs("trade-analysis-dev"))
                .isInstanceOf(QuestionFailedException.class)
                .hasMessageContaining("not allowed to describe stacks");
    }

    private static String stack(String status) {
        return """
                <DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackName>trade-analysis-dev</StackName>
                <StackStatus>%s</StackStatus><Outputs><member><OutputKey>Image</OutputKey><OutputValue>ami-1</OutputValue>
                </member></Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>
                """.formatted(status);
    }

    @Test
    void shouldFindTheNewestImageByItsParameter() {
        server.answer("AmazonSSM.GetParameter", "{\"Parameter\":{\"Value\":\"ami-2\"}}");

        assertThat(account.newestImage(Architecture.ARM)).isEqualTo("ami-2");
        assertThat(server.lastBody()).contains("/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64");
    }

    @Test
    void shouldReadAQuotaWithASignedCall() {
        server.answer("ServiceQuotasV20190624.GetServiceQuota", "{\"Quota\":{\"Value\":7.0}}");

        assertThat(account.limit(Quota.NETWORKS)).hasValue(7);
        assertThat(server.lastBody()).contains("\"L-F678F1CE\"", "\"vpc\"");
        assertThat(server.lastAuthorization())
                .startsWith("AWS4-HMAC-SHA256 Credential=test/")
                .contains("/us-west-1/servicequotas/aws4_request");
    }

    @Test
    void shouldNotReadAQuotaThatIsRefused() {
        server.fail("ServiceQuotasV20190624.GetServiceQuota", "AccessDeniedException", "no");

        assertThat(account.limit(Quota.NETWORKS)).isEmpty();
    }

    @Test
    void shouldCountWhatThereIs() {
        server.answer(
                "DescribeVpcs",
                "<DescribeVpcsResponse><vpcSet><item><vpcId>vpc-1</vpcId></item><item><vpcId>vpc-2</vpcId></item></vpcSet></DescribeVpcsResponse>");
        server.answer(
                "DescribeLoadBalancers",
                "<DescribeLoadBalancersResponse><DescribeLoadBalancersResult><LoadBalancerDescriptions><member/></LoadBalancerDescriptions></DescribeLoadBalancersResult></DescribeLoadBalancersResponse>");
        server.answer("DescribeInstances", """
                <DescribeInstancesResponse><reservationSet><item><instancesSet>
                <item><instanceType>c6i.large</instanceType><cpuOptions><coreCount>1</coreCount><threadsPerCore>2</threadsPerCore></cpuOptions></item>
                <item><instanceType>t3.xlarge</instanceType><cpuOptions><coreCount>2</coreCount><threadsPerCore>2</threadsPerCore></cpuOptions></item>
                <item><instanceType>c6i.large</instanceType><instanceLifecycle>spot</instanceLifecycle><cpuOptions><coreCount>1</coreCount><threadsPerCore>2</threadsPerCore></cpuOptions></item>
                <item><instanceType>g5.xlarge</instanceType><cpuOptions><coreCount>2</coreCount><threadsPerCore>2</threadsPerCore></cpuOptions></item>
                </instancesSet></item></reservationSet></DescribeInstancesResponse>
                """);

        assertThat(account.used(Quota.NETWORKS)).isEqualTo(2);
        assertThat(account.used(Quota.BALANCERS)).isEqualTo(1);
        assertThat(account.used(Quota.PROCESSORS)).isEqualTo(6);
    }

    @Test
    void shouldLookAtImagesAndTypesOfInstances() {
        server.answer(
                "DescribeImages",
                "<DescribeImagesResponse><imagesSet><item><imageId>ami-1</imageId><architecture>arm64</architecture></item></imagesSet></DescribeImagesResponse>");
        server.answer(
                "DescribeInstanceTypes",
                "<DescribeInstanceTypesResponse><instanceTypeSet><item><vCpuInfo><defaultVCpus>2</defaultVCpus></vCpuInfo></item></instanceTypeSet></DescribeInstanceTypesResponse>");

        assertThat(account.machineOf("ami-1")).contains("arm64");
        assertThat(account.processors("z99.large")).isEqualTo(2);
        assertThat(server.lastBody()).contains("z99.large");
    }

    @Test
    void shouldTellWhetherApiGatewaysMayLog() {
        server.answer("GET /account", "{\"cloudwatchRoleArn\":\"arn:aws:iam::123456789012:role/logs\"}");
        assertThat(account.logsApiCalls()).isTrue();

        server.answer("GET /account", "{}");
        assertThat(account.logsApiCalls()).isFalse();
    }

    @Test
    void shouldDescribeANetworkByItsRoutes() {
        server.answer(
                "DescribeVpcs",
                "<DescribeVpcsResponse><vpcSet><item><vpcId>vpc-1</vpcId></item></vpcSet></DescribeVpcsResponse>");
        server.answer("DescribeSubnets", """
                <DescribeSubnetsResponse><subnetSet>
                <item><subnetId>subnet-p</subnetId><availabilityZone>us-west-1a</availabilityZone></item>
                <item><subnetId>subnet-i</subnetId><availabilityZone>us-west-1a</availabilityZone></item>
                <item><subnetId>subnet-m</subnetId><availabilityZone>us-west-1c</availabilityZone></item>
                </subnetSet></DescribeSubnetsResponse>
                """);
        server.answer("DescribeRouteTables", """
                <DescribeRouteTablesResponse><routeTableSet>
                <item><routeTableId>rtb-p</routeTableId><associationSet><item><subnetId>subnet-p</subnetId><main>false</main></item></associationSet>
                <routeSet><item><destinationCidrBlock>0.0.0.0/0</destinationCidrBlock><gatewayId>igw-1</gatewayId></item></routeSet></item>
                <item><routeTableId>rtb-i</routeTableId><associationSet><item><subnetId>subnet-i</subnetId><main>false</main></item></associationSet>
                <routeSet><item><destinationCidrBlock>10.0.0.0/16</destinationCidrBlock><gatewayId>local</gatewayId></item></routeSet></item>
                <item><routeTableId>rtb-m</routeTableId><associationSet><item><main>true</main></item></associationSet>
                <routeSet><item><destinationCidrBlock>0.0.0.0/0</destinationCidrBlock><natGatewayId>nat-1</natGatewayId></item></routeSet></item>
                </routeTableSet></DescribeRouteTablesResponse>
                """);
        server.answer("DescribeVpcEndpoints", """
                <DescribeVpcEndpointsResponse><vpcEndpointSet>
                <item><vpcEndpointType>Gateway</vpcEndpointType><serviceName>com.amazonaws.us-west-1.s3</serviceName><state>available</state><routeTableIdSet><item>rtb-i</item></routeTableIdSet></item>
                <item><vpcEndpointType>Interface</vpcEndpointType><serviceName>com.amazonaws.us-west-1.logs</serviceName><state>available</state><privateDnsEnabled>true</privateDnsEnabled></item>
                <item><vpcEndpointType>Interface</vpcEndpointType><serviceName>com.amazonaws.us-west-1.execute-api</serviceName><state>available</state><privateDnsEnabled>false</privateDnsEnabled></item>
                <item><vpcEndpointType>Interface</vpcEndpointType><serviceName>com.amazonaws.us-west-1.secretsmanager</serviceName><state>deleting</state><privateDnsEnabled>true</privateDnsEnabled></item>
                </vpcEndpointSet></DescribeVpcEndpointsResponse>
                """);

        assertThat(account.network("vpc-1"))
                .contains(new VpcDescription(
                        "vpc-1",
                        List.of(
                                new Subnet("subnet-p", "us-west-1a", Way.INTERNET_GATEWAY, false),
                                new Subnet("subnet-i", "us-west-1a", Way.NOWHERE, true),
                                new Subnet("subnet-m", "us-west-1c", Way.ELSEWHERE, false)),
                        Set.of("logs")));
    }
}
