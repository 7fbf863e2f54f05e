package io.tradeanalysis.frontend.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReachTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicBoolean handshakeMade = new AtomicBoolean();
    private final Reach reach = new Reach(
            handshakeMade::get,
            Duration.ofSeconds(30),
            now::get,
            ReplyRoom.of(0).share("caller"));

    @Test
    void shouldKnowAConnectionThatIsRefusedAtOnce() {
        now.set(Reach.AT_ONCE.toNanos() - 1);

        assertThat(reach.isTurnedAwayAtOnce(Status.UNAVAILABLE.asException())).isTrue();
    }

    @Test
    void shouldTakeAConnectionThatSomeoneCutsOffAfterAWhileForSilence() {
        now.set(Reach.AT_ONCE.toNanos());

        assertThat(reach.isTurnedAwayAtOnce(Status.UNAVAILABLE.asException())).isFalse();
    }

    @Test
    void shouldNotTakeADeadlineForSomebodyWhoRefuses() {
        assertThat(reach.isTurnedAwayAtOnce(Status.DEADLINE_EXCEEDED.asException()))
                .isFalse();
    }

    @Test
    void shouldSuspectARefusalWhereAHandshakeWasMadeAndNothingHeard() {
        assertThat(reach.isPerhapsRefused(Status.UNAVAILABLE.asException())).isFalse();

        handshakeMade.set(true);

        assertThat(reach.isPerhapsRefused(Status.UNAVAILABLE.asException())).isTrue();
        assertThat(reach.isTurnedAwayAtOnce(Status.UNAVAILABLE.asException())).isFalse();
        assertThat(reach.isPerhapsRefused(Status.DEADLINE_EXCEEDED.asException()))
                .isFalse();
    }

    @Test
    void shouldTellSilenceFromAnEnd() {
        assertThat(reach.isSilence(Status.DEADLINE_EXCEEDED.asException())).isTrue();
        assertThat(reach.isSilence(Status.UNAVAILABLE.asException())).isFalse();

        now.set(Reach.AT_ONCE.toNanos());

        assertThat(reach.isSilence(Status.UNAVAILABLE.asException())).isTrue();
        assertThat(reach.isSilence(Status.RESOURCE_EXHAUSTED.asException())).isFalse();
    }
}
