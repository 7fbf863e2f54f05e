package io.tradeanalysis.e2e.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.ProcessVariable;
import io.tradeanalysis.contract.environment.StackOutput;
import io.tradeanalysis.e2e.Api;
import io.tradeanalysis.e2e.deploy.Command;
import io.tradeanalysis.e2e.deploy.Environment;
import io.tradeanalysis.e2e.deploy.GoogleCloud;
import io.tradeanalysis.e2e.deploy.OnSharedAccount;
import io.tradeanalysis.e2e.deploy.SharedAws;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What was deployed, running: released workers with the variables of their user data, a TCP balancer before them, the front
 * end as App Engine runs it, identities from the secrets of both clouds. Identities are read anew every second rather than
 * every five minutes.
 */
@OnSharedAccount
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunningProductTest {

    private static final String EVERY_SECOND = "1s";
    private static final int ENOUGH = 20;

    private final Environment environment;
    private final List<AutoCloseable> started = new ArrayList<>();
    private Workers workers;
    private GoogleCloud google;
    private FrontEnd frontEnd;

    RunningProductTest(Environment environment) {
        this.environment = environment;
    }

    @BeforeAll
    void start() {
        workers = keep(new Workers(environment, 2, Map.of(ProcessVariable.TLS_REFRESH, EVERY_SECOND)));
        Balancer balancer = keep(new Balancer(workers.ports()));
        google = keep(new GoogleCloud(Map.of(
                ProcessVariable.WORKERS,
                "localhost:" + balancer.port(),
                ProcessVariable.TLS_REFRESH,
                EVERY_SECOND,
                "TRADE_ANALYSIS_RATE_LIMIT", // tests ask more often than people
                "off")));
        frontEnd = FrontEnd.deploy(environment, google);
    }

    private <T extends AutoCloseable> T keep(T one) {
        started.addFirst(one);
        return one;
    }

    @AfterAll
    void stop() throws Exception {
        for (AutoCloseable one : started) {
            one.close();
        }
    }

    @Test
    @Order(1)
    void shouldAnalyseThroughTheBalancerOnAllWorkers() {
        Set<String> names = new HashSet<>();
        // two workers in turn: 20 answers from one alone would be a fault
        for (int seed = 0; seed < ENOUGH; seed++) {
            Api.Answer answer = frontEnd.analyse(seed);
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
            assertThat(answer.body().at("/summary/trades").asInt()).isPositive();
            names.add(answer.body().at("/measured/worker").asString());
        }

        assertThat(names).containsExactlyInAnyOrder("i-00000000000000001", "i-00000000000000002");
    }

    @Test
    @Order(2)
    void shouldLoseNoAnalysisWhileIdentitiesChange() throws Exception {
        Identity before = Identity.of(environment, StackOutput.FRONT_END_SECRET);
        assertThat(before.isAcceptedAt(workers.ports().getFirst())).isTrue();
        AtomicBoolean changed = new AtomicBoolean();
        CompletableFuture<List<String>> lost = CompletableFuture.supplyAsync(() -> lostUntil(changed));

        Command.Outcome outcome;
        try {
            outcome = FrontEnd.script(environment, google, "rotate-identity")
                    .and("--project", GoogleCloud.PROJECT, "--label", "second", "--refresh-wait", "5")
                    .run();
        } finally {
            changed.set(true);
        }

        assertThat(outcome.status()).as(outcome.said()).isZero();
        assertThat(lost.get()).isEmpty();
        Identity after = Identity.of(environment, StackOutput.FRONT_END_SECRET);
        assertThat(after.label()).isEqualTo("second");
        assertThat(after.authorities()).hasSize(1).doesNotContainAnyElementsOf(before.authorities());
        for (int port : workers.ports()) {
            assertThat(after.isAcceptedAt(port)).isTrue();
            assertThat(before.isAcceptedAt(port)).isFalse();
        }
    }

    /** Analyses without a pause; returns what did not come back whole, and fails if there were too few to show anything. */
    private List<String> lostUntil(AtomicBoolean end) {
        List<String> lost = new ArrayList<>();
        int count = 0;
        while (!end.get() || count < ENOUGH) {
            Api.Answer answer = frontEnd.analyse(count++);
            if (answer.status() != 200) {
                lost.add("%d: %s".formatted(answer.status(), answer.body()));
            }
        }
        return lost;
    }

    @Test
    @Order(3)
    void shouldKeepTheNewIdentitiesInALaterDeploy() {
        environment.deploy(SharedAws.context()).expectSuccess();

        assertThat(environment.output(StackOutput.IDENTITY_LABEL)).isEqualTo("second");
        assertThat(frontEnd.analyse(1).status()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void shouldShowNoKeyInALog() {
        assertThat(workers.said()).doesNotContain("PRIVATE KEY");
    }
}
