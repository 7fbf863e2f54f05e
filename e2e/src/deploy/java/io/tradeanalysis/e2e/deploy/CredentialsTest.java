package io.tradeanalysis.e2e.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.e2e.FreePorts;
import io.tradeanalysis.e2e.Product;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts say when AWS can't be asked: one sentence, on what to do, without the library's inner life. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CredentialsTest {

    private static final String DESTROY = "destroy --env nobody --yes --no-google";
    private static final String REAP = "reap --no-google";
    private static final String ROTATE = "rotate-identity --env nobody --no-google";
    private static final String DEPLOY = "deploy-front-end --env nobody --project p1";

    private final AwsCloud cloud = new AwsCloud();

    @AfterAll
    void end() {
        cloud.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {DESTROY, REAP, ROTATE, DEPLOY})
    void shouldSayThatThereAreNoCredentials(String script) {
        Map<String, String> variables = new TreeMap<>(cloud.variables());
        variables.keySet().removeAll(List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"));

        shouldFail(
                script, variables, "There are no credentials for AWS: sign in again (aws sso login, or aws configure)");
    }

    @ParameterizedTest
    @ValueSource(strings = {DESTROY, REAP, ROTATE, DEPLOY})
    void shouldSayThatNothingAnswers(String script) {
        String address = "http://localhost:" + FreePorts.one();

        shouldFail(
                script,
                changed("AWS_ENDPOINT_URL", address),
                "AWS (us-west-1) can't be asked: nothing answers there. Check the network, AWS_ENDPOINT_URL (%s)"
                        .formatted(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {DESTROY, REAP, ROTATE, DEPLOY})
    void shouldSayThatAwsRefuses(String script) {
        cloud.refuse("AccessDenied", "User: arn:aws:iam::1:user/u is not authorized to perform: x", "Describe");
        try {
            shouldFail(
                    script,
                    cloud.variables(),
                    "refuses: AccessDenied: User: arn:aws:iam::1:user/u is not authorized to perform: x. Ask for that right");
        } finally {
            cloud.refuseNothing();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ROTATE, DEPLOY})
    void shouldSayInWhichRegionItLooked(String script) {
        shouldFail(
                script + " --region eu-west-1",
                cloud.variables(),
                "There is no stack trade-analysis-nobody in eu-west-1: name its region with --region, or deploy it first:"
                        + " npx cdk deploy -c env=nobody -c region=eu-west-1");
    }

    /** All of them go by {@code --region} and its default, as {@code cdk deploy} does: the variables say nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"", "eu-west-1"})
    void shouldLookInTheSameRegionWhateverTheVariablesSay(String region) {
        Map<String, String> variables = new TreeMap<>(cloud.variables());
        variables.keySet().removeAll(List.of("AWS_REGION", "AWS_DEFAULT_REGION"));
        if (!region.isEmpty()) {
            variables.put("AWS_REGION", region);
        }

        shouldFail(ROTATE, variables, "There is no stack trade-analysis-nobody in us-west-1: ");
    }

    private Map<String, String> changed(String name, String value) {
        Map<String, String> variables = new TreeMap<>(cloud.variables());
        variables.put(name, value);
        return variables;
    }

    private static void shouldFail(String script, Map<String, String> variables, String sentence) {
        Command.Outcome outcome = Command.of(Product.root(), ("scripts/" + script).split(" "))
                .with(variables)
                .run();

        assertThat(outcome.status()).as(outcome.said()).isEqualTo(1);
        assertThat(outcome.said())
                .contains(sentence)
                .doesNotContainIgnoringCase("request id", "SDK Attempt", "\tat ", "Exception");
    }
}
