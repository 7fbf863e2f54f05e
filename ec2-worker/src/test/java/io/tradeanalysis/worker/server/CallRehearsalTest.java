package io.tradeanalysis.worker.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallRehearsalTest {

    @Test
    void shouldBeAnsweredEachTime() {
        assertThat(CallRehearsal.run()).isEqualTo(3);
        assertThat(CallRehearsal.run()).as("once more in the same process").isEqualTo(3);
    }
}
