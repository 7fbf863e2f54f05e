package io.tradeanalysis.operations.reap;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Lease;
import io.tradeanalysis.operations.inventory.Lease.State;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final String PAST = "2026-11-21T00:00:00Z";
    private static final String FUTURE = "2026-11-23T00:00:00Z";

    @Test
    void shouldEndWhatIsPast() {
        assertThat(verdict(PAST).state()).isEqualTo(State.PAST);
        assertThat(verdict(PAST, "").state()).isEqualTo(State.PAST);
        assertThat(verdict(NOW.toString()).state()).isEqualTo(State.PAST);
    }

    @Test
    void shouldLeaveAloneWhatIsNotPast() {
        assertThat(verdict(FUTURE).state()).isEqualTo(State.CURRENT);
        assertThat(verdict("never").state()).isEqualTo(State.NEVER);
        assertThat(verdict(PAST, FUTURE).state()).isEqualTo(State.CURRENT);
        assertThat(verdict(PAST, "never").state()).isEqualTo(State.NEVER);
    }

    @Test
    void shouldSayWhyNobodyCanTell() {
        assertThat(verdict("tomorrow")).isEqualTo(unreadable("'tomorrow' is no time (tag expires-at)"));
        assertThat(verdict(""))
                .isEqualTo(unreadable(
                        "nothing says when its time is over (tag expires-at): destroy it, or deploy it anew"));
        assertThat(verdict(PAST, "soon").state()).isEqualTo(State.UNREADABLE);
    }

    private static Verdict verdict(String... expiries) {
        EnvironmentName dev = new EnvironmentName("dev");
        List<Lease> leases =
                Stream.of(expiries).map(expiry -> new Lease(dev, expiry)).toList();
        return Verdict.of(dev, leases, NOW);
    }

    private static Verdict unreadable(String reason) {
        return new Verdict(new EnvironmentName("dev"), State.UNREADABLE, reason);
    }
}
