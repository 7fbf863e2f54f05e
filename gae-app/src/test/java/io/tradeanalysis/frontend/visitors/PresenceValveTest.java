package io.tradeanalysis.frontend.visitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tradeanalysis.frontend.worker.ProgressListener;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.api.Test;

class PresenceValveTest {

    private final AtomicInteger closed = new AtomicInteger();
    private final PresenceValve valve = new PresenceValve();

    @Test
    void shouldHoldRepliesUntilTheAnswerHasBeenSent() throws Exception {
        invoke(false);

        assertThat(closed).hasValue(2);
    }

    @Test
    void shouldHoldThemNoLongerWhereThereIsNoAnswer() {
        assertThatIllegalStateException().isThrownBy(() -> invoke(true));

        assertThat(closed).hasValue(2);
    }

    private void invoke(boolean fails) throws Exception {
        valve.setNext(new ValveBase() {
            @Override
            public void invoke(Request request, Response response) {
                ProgressListener listener = new Visitors(false).of(request).whilePresent(ProgressListener.NONE);
                listener.holds(closed::incrementAndGet);
                listener.holds(closed::incrementAndGet);
                assertThat(closed).hasValue(0);
                if (fails) {
                    throw new IllegalStateException("no answer");
                }
            }
        });
        org.apache.coyote.Request coyote = new org.apache.coyote.Request();
        coyote.remoteAddr().setString("192.0.2.1");
        valve.invoke(new Request(new Connector(), coyote), new Response(new org.apache.coyote.Response()));
    }
}
