package io.tradeanalysis.e2e.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.StackOutput;
import io.tradeanalysis.e2e.deploy.AwsCloud;
import io.tradeanalysis.e2e.deploy.Environment;
import io.tradeanalysis.e2e.deploy.OnSharedAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prices, function, logs, alarms, tags and outputs of a deployed environment, read back with the AWS CLI. */
@OnSharedAccount
class PartsTest {

    private final Environment environment;
    private final AwsCloud cloud;

    PartsTest(Environment environment) {
        this.environment = environment;
        this.cloud = environment.cloud();
    }

    @Test
    void shouldFillAPrivateBucketWithPrices() {
        String bucket = environment.output(StackOutput.PRICES_BUCKET);
        List<String> files = new ArrayList<>();
        cloud.aws("s3api", "list-objects-v2", "--bucket", bucket)
                .get("Contents")
                .forEach(file -> files.add(file.get("Key").asString()));

        assertThat(files).containsExactlyInAnyOrder("WALK.csv", "assets.csv");
        assertThat(cloud.aws("s3api", "get-bucket-versioning", "--bucket", bucket)
                        .get("Status")
                        .asString())
                .isEqualTo("Enabled");
        assertThat(cloud.aws("s3api", "get-bucket-encryption", "--bucket", bucket)
                        .at("/ServerSideEncryptionConfiguration/Rules"))
                .isNotEmpty();
        assertThat(cloud.aws("s3api", "get-public-access-block", "--bucket", bucket)
                        .get("PublicAccessBlockConfiguration"))
                .allSatisfy(blocked -> assertThat(blocked.asBoolean()).isTrue())
                .hasSize(4);
        assertThat(cloud.aws("s3api", "get-bucket-policy", "--bucket", bucket)
                        .get("Policy")
                        .asString())
                .contains("aws:SecureTransport", "Deny");
    }

    @Test
    void shouldRunTheFunctionFromASnapshot() {
        JsonNode function = function();

        assertThat(function.get("Runtime").asString()).isEqualTo("java25");
        assertThat(function.get("Timeout").asInt()).isEqualTo(28);
        assertThat(function.at("/SnapStart/ApplyOn").asString()).isEqualTo("PublishedVersions");
        assertThat(cloud.aws(
                                "lambda",
                                "get-alias",
                                "--function-name",
                                function.get("FunctionName").asString(),
                                "--name",
                                "live")
                        .get("FunctionVersion")
                        .asString())
                .isEqualTo("1");
    }

    @Test
    void shouldOfferTheFunctionToWorkersAlone() {
        String[] address = environment.output(StackOutput.FUNCTION_URL).split("[./]+", -1);
        String api = address[1];
        JsonNode described = cloud.aws("apigateway", "get-rest-api", "--rest-api-id", api);
        JsonNode resources = cloud.aws("apigateway", "get-resources", "--rest-api-id", api, "--embed", "methods")
                .get("items");
        JsonNode stage =
                cloud.aws("apigateway", "get-stage", "--rest-api-id", api, "--stage-name", address[address.length - 1]);

        assertThat(described.at("/endpointConfiguration/types/0").asString()).isEqualTo("PRIVATE");
        assertThat(described.get("policy").asString()).contains("aws:SourceVpce", "WorkerRole");
        assertThat(resources)
                .anySatisfy(resource -> assertThat(resource.at("/resourceMethods/POST/authorizationType")
                                .asString(""))
                        .isEqualTo("AWS_IAM"));
        assertThat(stage.at("/methodSettings/*~1*/throttlingRateLimit").asInt()).isPositive();
    }

    @Test
    void shouldAnswerABatchFromTheDeployedCode(@TempDir Path folder) throws IOException {
        String name = function().get("FunctionName").asString() + ":live";
        Path answer = folder.resolve("answer.json");
        Path batch = folder.resolve("batch.json");
        Files.writeString(batch, "{\"body\":\"{}\",\"httpMethod\":\"POST\",\"path\":\"/calculate_var\"}");

        cloud.aws("lambda", "invoke", "--function-name", name, "--payload", "fileb://" + batch, answer.toString());
        JsonNode said = new JsonMapper().readTree(Files.readString(answer));

        // an empty batch: the handler itself says all that is missing
        assertThat(said.get("statusCode").asInt()).isEqualTo(400);
        assertThat(said.get("body").asString()).contains("samples");
    }

    @Test
    void shouldKeepLogsAsLongAsAskedFor() {
        Map<String, Integer> groups = new TreeMap<>();
        for (JsonNode group : cloud.aws(
                        "logs",
                        "describe-log-groups",
                        "--log-group-name-prefix",
                        environment.name().logGroupPrefix())
                .get("logGroups")) {
            groups.put(
                    group.get("logGroupName").asString(),
                    group.path("retentionInDays").asInt(0));
        }

        assertThat(groups)
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy((name, days) -> assertThat(days).as(name).isEqualTo(14));
        for (JsonNode function : cloud.aws("lambda", "list-functions").get("Functions")) {
            assertThat(groups)
                    .containsKey(function.at("/LoggingConfig/LogGroup").asString());
        }
    }

    @Test
    void shouldWatchWhatMatters() {
        List<String> alarms = new ArrayList<>();
        environment.resources("AWS::CloudWatch::Alarm").forEach((logical, name) -> alarms.add(logical));
        String dashboard = environment
                .resources("AWS::CloudWatch::Dashboard")
                .values()
                .iterator()
                .next();

        assertThat(String.join(" ", alarms))
                .contains(
                        "NoHealthyWorker",
                        "Failures",
                        "FunctionErrors",
                        "AlarmsShed",
                        "CertificateNearExpiry",
                        "FleetAtMaximum");
        assertThat(cloud.aws("cloudwatch", "get-dashboard", "--dashboard-name", dashboard)
                        .get("DashboardBody")
                        .asString())
                .contains(
                        "Requests",
                        "Shed",
                        "Latency",
                        "Samples",
                        "CPUUtilization",
                        "GroupInServiceInstances",
                        "5XXError");
    }

    @Test
    void shouldTagWhatItOwns() {
        JsonNode tagged = cloud.aws(
                        "resourcegroupstaggingapi",
                        "get-resources",
                        "--tag-filters",
                        "Key=env,Values=shared",
                        "Key=project,Values=trade-analysis",
                        "Key=owner,Values=tests",
                        "Key=expires-at,Values=2027-01-01T00:00:00Z")
                .get("ResourceTagMappingList");
        List<String> kinds = new ArrayList<>();
        tagged.forEach(one -> kinds.add(
                one.get("ResourceARN").asString().replaceAll("arn:aws:([^:]+):[^:]*:[^:]*:([^/:]+).*", "$1 $2")));

        assertThat(kinds)
                .contains(
                        "ec2 vpc",
                        "ec2 subnet",
                        "ec2 security-group",
                        "ec2 instance",
                        "elasticloadbalancing loadbalancer",
                        "logs log-group",
                        "secretsmanager secret",
                        "lambda function",
                        "cloudwatch alarm",
                        "cloudformation stack");
    }

    @Test
    void shouldOutputEveryValueThatAScriptNeeds() {
        assertThat(environment.outputs())
                .containsOnlyKeys(Arrays.stream(StackOutput.values())
                        .map(StackOutput::key)
                        .toList())
                .allSatisfy((key, value) -> assertThat(value).as(key).isNotBlank());
    }

    private JsonNode function() {
        for (JsonNode function : cloud.aws("lambda", "list-functions").get("Functions")) {
            if (function.get("Handler").asString().contains("CalculateVarHandler")
                    && function.get("FunctionName").asString().contains("-shared-")) {
                return function;
            }
        }
        throw new AssertionError("no function");
    }
}
