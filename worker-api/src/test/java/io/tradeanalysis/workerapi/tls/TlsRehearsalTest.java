package io.tradeanalysis.workerapi.tls;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class TlsRehearsalTest {

    @Test
    void shouldNeedNoIdentity() {
        assertThatCode(TlsRehearsal::run).doesNotThrowAnyException();
    }
}
