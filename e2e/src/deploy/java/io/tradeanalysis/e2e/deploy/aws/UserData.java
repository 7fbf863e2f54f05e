package io.tradeanalysis.e2e.deploy.aws;

import io.tradeanalysis.contract.environment.StackOutput;
import io.tradeanalysis.e2e.deploy.Environment;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What a fresh machine of a deployed fleet is told. */
final class UserData {

    private static final String START = "cat >/etc/trade-analysis/worker.env <<'END'\n";

    private final Environment environment;

    UserData(Environment environment) {
        this.environment = environment;
    }

    /** The launch template's data, in the version that the fleet uses. */
    JsonNode machine() {
        JsonNode used = environment
                .cloud()
                .aws(
                        "autoscaling",
                        "describe-auto-scaling-groups",
                        "--auto-scaling-group-names",
                        environment.output(StackOutput.FLEET_NAME))
                .at("/AutoScalingGroups/0/LaunchTemplate");
        return environment
                .cloud()
                .aws(
                        "ec2",
                        "describe-launch-template-versions",
                        "--launch-template-id",
                        used.get("LaunchTemplateId").asString(),
                        "--versions",
                        used.get("Version").asString())
                .at("/LaunchTemplateVersions/0/LaunchTemplateData");
    }

    /** The script that makes a worker of it. */
    String script() {
        return new String(Base64.getDecoder().decode(machine().get("UserData").asString()), StandardCharsets.UTF_8);
    }

    /** The variables that systemd gives the worker: the lines of worker.env. */
    Map<String, String> variables() {
        String script = script();
        int start = script.indexOf(START);
        if (start < 0) {
            throw new AssertionError("no worker.env in\n" + script);
        }
        String lines = script.substring(start + START.length(), script.indexOf("\nEND", start));
        Map<String, String> variables = new TreeMap<>();
        for (String line : lines.lines().toList()) {
            String[] parts = line.split("=", 2);
            variables.put(parts[0], parts[1].replaceAll("^\"(.*)\"$", "$1"));
        }
        return variables;
    }
}
