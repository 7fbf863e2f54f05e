package io.tradeanalysis.e2e.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.e2e.deploy.AwsCloud;
import io.tradeanalysis.e2e.deploy.Command;
import io.tradeanalysis.e2e.deploy.Environment;
import io.tradeanalysis.e2e.deploy.OnSharedAccount;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stops a deploy before it begins: one sentence each. */
@OnSharedAccount
class RefusalTest {

    private static final String VPCS = "L-F678F1CE";
    private static final int USUAL = 5;
    private static final Pattern OTHERS = Pattern.compile("^npm (warn|notice)|Subprocess exited|^Building; ");

    private final AwsCloud cloud;

    RefusalTest(AwsCloud cloud) {
        this.cloud = cloud;
    }

    @AfterEach
    void restore() {
        cloud.quota(VPCS, USUAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zones=us-west-1a              | zones
            maxWorkers=0                  | maxWorkers
            minWorkers=3,maxWorkers=2     | maxWorkers
            maximumWorkers=3              | maximumWorkers
            """)
    void shouldSayInOneSentenceWhatIsWrongWithTheContext(String context, String name) {
        Command.Outcome outcome = new Environment(cloud, "refused")
                .cdk("synth", context.split(",", -1))
                .and("--quiet")
                .run();

        assertThat(outcome.status()).isNotZero();
        assertThat(problems(outcome)).hasSize(1).first().asString().contains(name);
    }

    @Test
    void shouldSayInOneSentenceThatAQuotaIsFull() {
        int networks = cloud.inventory().get("networks").size();
        cloud.quota(VPCS, networks);

        Command.Outcome outcome = new Environment(cloud, "refused").deploy();

        assertThat(outcome.status()).isNotZero();
        assertThat(problems(outcome)).hasSize(1).first().asString().contains("VPC", Integer.toString(networks));
        assertThat(cloud.inventory().get("networks")).hasSize(networks);
    }

    /** What it said, but for what the tools around it say of themselves and of what they do. */
    private static List<String> problems(Command.Outcome outcome) {
        return outcome.said()
                .lines()
                .filter(line -> !line.isBlank() && !OTHERS.matcher(line).find())
                .toList();
    }
}
