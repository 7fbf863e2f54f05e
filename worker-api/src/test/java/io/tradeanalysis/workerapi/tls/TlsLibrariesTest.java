package io.tradeanalysis.workerapi.tls;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class TlsLibrariesTest {

    @Test
    void shouldNeedNoIdentity() {
        assertThatCode(TlsLibraries::load).doesNotThrowAnyException();
    }
}
