package io.tradeanalysis.operations.reap;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Lease;
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
        assertThat(verdict(PAST).isOver()).isTrue();
        assertThat(verdict(PAST, "").isOver()).isTrue();
        assertThat(verdict(NOW.toString()).isOver()).isTrue();
    }

    @Test
    void shouldLeaveAloneWhatIsNotPast() {
        assertThat(verdict(FUTURE).isOver()).isFalse();
        assertThat(verdict("never").isOver()).isFalse();
        assertThat(verdict(PAST, FUTURE).isOver()).isFalse();
        assertThat(verdict(PAST, "never").isOver()).isFalse();
    }

    @Test
    void shouldLeaveAloneWhatNobodyCanTellAndSayWhy() {
        assertThat(verdict("tomorrow")).isEqualTo(verdict(false, "'tomorrow' is no time (tag expires-at)"));
        assertThat(verdict("")).isEqualTo(verdict(false, "nothing says when its time is over (tag expires-at)"));
        assertThat(verdict(PAST, "soon").isOver()).isFalse();
    }

    private static Verdict verdict(String... expiries) {
        EnvironmentName dev = new EnvironmentName("dev");
        List<Lease> leases =
                Stream.of(expiries).map(expiry -> new Lease(dev, expiry)).toList();
        return Verdict.of(dev, leases, NOW);
    }

    private static Verdict verdict(boolean isOver, String reason) {
        return new Verdict(new EnvironmentName("dev"), isOver, reason);
    }
}
