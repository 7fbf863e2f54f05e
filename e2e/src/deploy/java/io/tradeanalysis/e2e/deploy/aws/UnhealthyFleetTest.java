package io.tradeanalysis.e2e.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.StackOutput;
import io.tradeanalysis.e2e.deploy.AwsCloud;
import io.tradeanalysis.e2e.deploy.Command;
import io.tradeanalysis.e2e.deploy.Environment;
import io.tradeanalysis.e2e.deploy.OnSharedAccount;
import io.tradeanalysis.e2e.deploy.SharedAws;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A release whose workers never become healthy: the deploy says why and is rolled back, and the old workers still serve. */
@OnSharedAccount
class UnhealthyFleetTest {

    private static final String REASON = "Planted: the health check failed";

    private final Environment environment;
    private final AwsCloud cloud;

    UnhealthyFleetTest(Environment environment) {
        this.environment = environment;
        this.cloud = environment.cloud();
    }

    @AfterEach
    void reportTheTruth() {
        cloud.reportTheTruth();
    }

    @Test
    void shouldRollBackAndSayWhy(@TempDir Path folder) throws IOException {
        List<String> serving = instances();
        String fleet = environment.output(StackOutput.FLEET_NAME);
        cloud.reportSick(REASON, serving);

        Command.Outcome outcome = release(folder);

        assertThat(outcome.status()).as(outcome.said()).isNotZero();
        assertThat(outcome.said()).contains(REASON, "Last lines of the console of i-");
        assertThat(environment.stack().get("StackStatus").asString()).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
        assertThat(environment.output(StackOutput.FLEET_NAME)).isEqualTo(fleet);
        assertThat(instances()).isEqualTo(serving);
        assertThat(environment.events())
                .filteredOn(event -> event.startsWith("FleetWorkers"))
                .endsWith(logical() + " DELETE_COMPLETE");
    }

    /** A way back that waited for them would take a quarter of an hour, and fail. */
    @Test
    @Timeout(300)
    void shouldRollBackAtOnceIfTheOldWorkersAreSickToo(@TempDir Path folder) throws IOException {
        List<String> there = instances();
        cloud.reportSick(REASON, List.of());

        assertThat(release(folder).status()).isNotZero();
        assertThat(environment.stack().get("StackStatus").asString()).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
        assertThat(instances()).isEqualTo(there);
    }

    /** Other machines, for which a deploy waits a few seconds only. */
    private Command.Outcome release(Path folder) throws IOException {
        Assembly assembly = new Assembly(environment, folder, SharedAws.context());
        ObjectNode machine = (ObjectNode) assembly.properties(assembly.name("AWS::EC2::LaunchTemplate", "Fleet"))
                .get("LaunchTemplateData");
        machine.put("InstanceType", "c6i.xlarge");
        assembly.properties(assembly.name("Custom::FleetReady", "FleetReady")).put("TimeoutSeconds", 15);
        return assembly.deploy();
    }

    private String logical() {
        return environment
                .resources("AWS::AutoScaling::AutoScalingGroup")
                .keySet()
                .iterator()
                .next();
    }

    /** Machines of this environment's fleets that run. */
    private List<String> instances() {
        List<String> instances = new ArrayList<>();
        for (JsonNode reservation : cloud.aws(
                        "ec2",
                        "describe-instances",
                        "--filters",
                        "Name=tag:env,Values=" + environment.name(),
                        "Name=instance-state-name,Values=running")
                .get("Reservations")) {
            reservation
                    .get("Instances")
                    .forEach(
                            instance -> instances.add(instance.get("InstanceId").asString()));
        }
        return instances;
    }
}
