package io.tradeanalysis.e2e.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.e2e.deploy.AwsCloud;
import io.tradeanalysis.e2e.deploy.Command;
import io.tradeanalysis.e2e.deploy.Environment;
import io.tradeanalysis.e2e.deploy.OnSharedAccount;
import io.tradeanalysis.e2e.deploy.SharedAws;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a further deploy changes, and what it leaves as it is. */
@OnSharedAccount
class ChangeTest {

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

        Command.Outcome outcome = environment.deploy(SharedAws.context()).expectSuccess();

        assertThat(outcome.said()).contains("(no changes)");
        assertThat(environment.events()).isEqualTo(before);
        // the tool asks to update, and CloudFormation says that there is nothing to do
        assertThat(cloud.changes())
                .filteredOn(call -> !call.startsWith("s3 Put /cdk-"))
                .isSubsetOf("cloudformation UpdateStack");
    }

    @Test
    void shouldChangeThatAlarmAloneWhoseThresholdChanged(@TempDir Path folder) throws IOException {
        Assembly assembly = new Assembly(environment, folder, SharedAws.context());
        String alarm = assembly.name("AWS::CloudWatch::Alarm", "AlarmsCertificateNearExpiry");
        assembly.properties(alarm).put("Threshold", 21);
        int before = environment.events().size();

        assembly.deploy().expectSuccess();

        List<String> changes = environment
                .events()
                .subList(before, environment.events().size())
                .stream()
                .filter(event -> !event.startsWith(environment.name().stack()))
                .toList();
        assertThat(changes).containsExactly(alarm + " UPDATE_IN_PROGRESS", alarm + " UPDATE_COMPLETE");
        assertThat(cloud.aws(
                                "cloudwatch",
                                "describe-alarms",
                                "--alarm-name-prefix",
                                "trade-analysis-shared-AlarmsCertificate")
                        .at("/MetricAlarms/0/Threshold")
                        .asInt())
                .isEqualTo(21);
        environment.deploy(SharedAws.context()).expectSuccess();
    }
}
