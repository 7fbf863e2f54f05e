package io.tradeanalysis.worker.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeRisk;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Calls of a function that lets in only those who sign. */
class IamSignatureTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String REGION = "us-west-1";
    private static final AwsCredentials USER = AwsBasicCredentials.create("AKIDUSER", "user's secret");
    private static final AwsCredentials ROLE = AwsSessionCredentials.create("ASIAROLE", "role's secret", "token/+=");

    private final SignedGate gate =
            new SignedGate(REGION, Map.of("AKIDUSER", "user's secret", "ASIAROLE", "role's secret"));
    private final List<RiskBatch> batches = List.of(Batches.of(1000, 0, 5));

    @Test
    void shouldGetIn() throws Exception {
        try (FunctionHost function = FunctionHost.behind(gate)) {
            assess(function.address(), new IamSignature(() -> USER, REGION));

            assertThat(gate.callers()).containsExactly("AKIDUSER");
        }
    }

    @Test
    void shouldSignEachCallWithTheCredentialsOfThatMoment() throws Exception {
        Iterator<AwsCredentials> credentials = List.of(USER, ROLE, USER).iterator();
        try (FunctionHost function = FunctionHost.behind(gate)) {
            assess(
                    function.address(),
                    new IamSignature(credentials::next, REGION),
                    new CallSize(2, 1_000_000, 1_000, 10_000));

            assertThat(gate.callers()).containsExactly("AKIDUSER", "ASIAROLE", "AKIDUSER");
        }
    }

    @Test
    void shouldNotGetInWithoutSigningOrWithAnothersKeyOrForAnotherRegion() throws Exception {
        List<CallAuth> strangers = List.of(
                CallAuth.NONE,
                new IamSignature(() -> AwsBasicCredentials.create("AKIDUSER", "guessed"), REGION),
                new IamSignature(() -> AwsBasicCredentials.create("AKIDNOBODY", "user's secret"), REGION),
                new IamSignature(() -> USER, "us-east-1"));
        for (CallAuth stranger : strangers) {
            try (FunctionHost function = FunctionHost.behind(gate)) {
                assertFails(function.address(), stranger, "The function does not let this worker in.");
                assertThat(function.calls()).isEqualTo(1);
            }
        }
    }

    @Test
    void shouldSayThatThereAreNoCredentials() throws Exception {
        AwsCredentialsProvider none = () -> {
            throw SdkClientException.create("Unable to load credentials from any of the providers in the chain");
        };
        try (FunctionHost function = FunctionHost.behind(gate)) {
            assertFails(
                    function.address(),
                    new IamSignature(none, REGION),
                    "The function can't be called, since this worker has no AWS credentials.");
            assertThat(function.calls()).isZero();
        }
    }

    private void assertFails(URI function, CallAuth auth, String message) {
        assertThatThrownBy(() -> assess(function, auth))
                .isInstanceOf(RiskUnavailableException.class)
                .hasMessage(message);
    }

    private void assess(URI function, CallAuth auth) throws Exception {
        assess(function, auth, CallSize.USUAL);
    }

    private void assess(URI function, CallAuth auth, CallSize size) throws Exception {
        try (FunctionCalls calls = new FunctionCalls(
                        new FunctionClient(function, auth, LONG), Retries.USUAL, size, FunctionLimits.USUAL);
                RunningWork<TradeRisk> running = calls.start(batches)) {
            assertThat(running.await(LONG)).isTrue();
            assertThat(Assessment.of(running).risks()).isEqualTo(Batches.assessed(batches.getFirst()));
        }
    }
}
