package io.tradeanalysis.e2e.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.e2e.deploy.AwsCloud;
import io.tradeanalysis.e2e.deploy.Command;
import io.tradeanalysis.e2e.deploy.Environment;
import io.tradeanalysis.e2e.deploy.SharedAws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a further deploy changes, and what it leaves as it is. */
@ExtendWith(SharedAws.class)
class ChangeTest {

    private static final String[] AS_IT_IS = {
        "owner=tests", "expiresAt=2027-01-01T00:00:00Z", "allow=203.0.113.0/24,198.51.100.7/32"
    };

    private static final JsonMapper JSON = new JsonMapper();

    private final Environment environment;
    private final AwsCloud cloud;

    ChangeTest(Environment environment) {
        this.environment = environment;
        this.cloud = environment.cloud();
    }

    @Test
    void shouldChangeNothingWithoutAChange() {
        List<String> before = environment.events();
        cloud.forgetChanges();

        Command.Outcome outcome = environment.deploy(AS_IT_IS).expectSuccess();

        assertThat(outcome.said()).contains("(no changes)");
        assertThat(environment.events()).isEqualTo(before);
        assertThat(cloud.changes()).isEmpty();
    }

    @Test
    void shouldChangeThatAlarmAloneWhoseThresholdChanged(@TempDir Path folder) throws IOException {
        Path assembly = folder.resolve("assembly");
        environment.synthesize(assembly, AS_IT_IS).expectSuccess();
        Path template = assembly.resolve(environment.name().stack() + ".template.json");
        String alarm = "AlarmsCertificateNearExpiry";
        ObjectNode content = (ObjectNode) JSON.readTree(Files.readString(template));
        ObjectNode resources = (ObjectNode) content.get("Resources");
        String logical = resources.propertyNames().stream()
                .filter(name -> name.startsWith(alarm))
                .findFirst()
                .orElseThrow();
        ((ObjectNode) resources.at("/%s/Properties".formatted(logical))).put("Threshold", 21);
        Files.writeString(template, content.toString());
        int before = environment.events().size();

        environment.deployAssembly(assembly).expectSuccess();

        List<String> changes = environment.events().subList(before, environment.events().size()).stream()
                .filter(event -> !event.startsWith(environment.name().stack()))
                .toList();
        assertThat(changes).containsExactly(logical + " UPDATE_IN_PROGRESS", logical + " UPDATE_COMPLETE");
        assertThat(cloud.aws("cloudwatch", "describe-alarms", "--alarm-name-prefix", "trade-analysis-shared-" + alarm)
                        .at("/MetricAlarms/0/Threshold")
                        .asInt())
                .isEqualTo(21);
        environment.deploy(AS_IT_IS).expectSuccess();
    }
}
