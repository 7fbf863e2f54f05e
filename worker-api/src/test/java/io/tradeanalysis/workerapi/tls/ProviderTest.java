package io.tradeanalysis.workerapi.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.OpenSslEngine;
import io.netty.util.ReferenceCountUtil;
import io.tradeanalysis.contract.IdentityDocument.Stage;
import javax.net.ssl.SSLEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tests of this package run with BoringSSL and without; this one says that they do. */
class ProviderTest {

    private static final boolean SWITCHED_OFF = Boolean.getBoolean("io.netty.handler.ssl.noOpenSsl");

    @ParameterizedTest
    @EnumSource
    void shouldShakeHandsByBoringSslUnlessThereIsNone(Side side) throws Exception {
        LiveIdentity identity =
                LiveIdentity.read(HeldIdentity.of(Documents.issue().at(Stage.PRESENT, side)), side);
        SSLEngine engine = identity.tls().newEngine(ByteBufAllocator.DEFAULT);
        try {
            assertThat(engine instanceof OpenSslEngine).isEqualTo(OpenSsl.isAvailable());
        } finally {
            ReferenceCountUtil.release(engine);
        }
    }

    @Test
    void shouldHaveBoringSslOnLinux() {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");

        assertThat(OpenSsl.isAvailable()).isEqualTo(!SWITCHED_OFF);
    }
}
