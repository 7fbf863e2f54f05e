package io.tradeanalysis.e2e.deploy.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.e2e.deploy.AwsCloud;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What is left of an environment whose stack is gone, as CloudFormation and other services leave it. */
final class Leftovers {

    private static final JsonMapper JSON = new JsonMapper();

    private final AwsCloud cloud;
    private final EnvironmentName environment;
    private final String expiresAt;

    Leftovers(AwsCloud cloud, String environment, String expiresAt) {
        this.cloud = cloud;
        this.environment = new EnvironmentName(environment);
        this.expiresAt = expiresAt;
    }

    /** Makes one of each kind; tells what each is called. */
    List<String> make() {
        return List.of(bucket(), networkInterface(), launchTemplate(), secret(), budget());
    }

    /** A bucket that was retained, with old versions and a mark of deletion. */
    private String bucket() {
        String name = environment.stack() + "-kept-0a1b2c";
        cloud.makeBucket(name);
        cloud.aws("s3api", "put-bucket-versioning", "--bucket", name, "--versioning-configuration", "Status=Enabled");
        for (int version = 0; version < 2; version++) {
            cloud.aws("s3api", "put-object", "--bucket", name, "--key", "prices/WALK.csv");
        }
        cloud.aws("s3api", "delete-object", "--bucket", name, "--key", "prices/WALK.csv");
        cloud.aws(
                "s3api",
                "put-bucket-tagging",
                "--bucket",
                name,
                "--tagging",
                JSON.writeValueAsString(Map.of("TagSet", tags())));
        return name;
    }

    /** A network interface that nothing uses any more, in a network that others own. */
    private String networkInterface() {
        String subnet = cloud.aws("ec2", "describe-subnets", "--filters", "Name=default-for-az,Values=true")
                .at("/Subnets/0/SubnetId")
                .asString();
        return cloud.aws(
                        "ec2",
                        "create-network-interface",
                        "--subnet-id",
                        subnet,
                        "--tag-specifications",
                        specification("network-interface"))
                .at("/NetworkInterface/NetworkInterfaceId")
                .asString();
    }

    private String launchTemplate() {
        return cloud.aws(
                        "ec2",
                        "create-launch-template",
                        "--launch-template-name",
                        environment.stack() + "-workers",
                        "--launch-template-data",
                        "{\"InstanceType\":\"t4g.small\"}",
                        "--tag-specifications",
                        specification("launch-template"))
                .at("/LaunchTemplate/LaunchTemplateId")
                .asString();
    }

    /** A secret that waits for its deletion. */
    private String secret() {
        String name = environment.workerSecret();
        cloud.aws(
                "secretsmanager",
                "create-secret",
                "--name",
                name,
                "--secret-string",
                "{}",
                "--tags",
                JSON.writeValueAsString(tags()));
        cloud.aws("secretsmanager", "delete-secret", "--secret-id", name, "--recovery-window-in-days", "7");
        return name;
    }

    private String budget() {
        String name = environment.budgetPrefix(AwsCloud.REGION);
        budget(cloud, name, environment, tags());
        return name;
    }

    /** A budget that counts an environment's costs. */
    static void budget(AwsCloud cloud, String name, EnvironmentName counted, List<Map<String, String>> tags) {
        Map<String, Object> budget = Map.of(
                "BudgetName",
                name,
                "BudgetType",
                "COST",
                "TimeUnit",
                "MONTHLY",
                "BudgetLimit",
                Map.of("Amount", "5", "Unit", "USD"),
                "CostFilters",
                Map.of("TagKeyValue", List.of("user:env$" + counted)));
        cloud.aws(
                "budgets",
                "create-budget",
                "--account-id",
                AwsCloud.ACCOUNT,
                "--budget",
                JSON.writeValueAsString(budget),
                "--resource-tags",
                JSON.writeValueAsString(tags));
    }

    private List<Map<String, String>> tags() {
        Map<String, String> tags = new TreeMap<>(
                Map.of("project", EnvironmentName.PROJECT, "env", environment.value(), "expires-at", expiresAt));
        return tags.entrySet().stream()
                .map(tag -> Map.of("Key", tag.getKey(), "Value", tag.getValue()))
                .toList();
    }

    private String specification(String type) {
        return tags().stream()
                .map(tag -> "{Key=%s,Value=%s}".formatted(tag.get("Key"), tag.get("Value")))
                .collect(Collectors.joining(",", "ResourceType=" + type + ",Tags=[", "]"));
    }
}
