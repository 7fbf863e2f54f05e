package io.tradeanalysis.frontend.fake;

import io.netty.handler.ssl.SslContext;
import io.tradeanalysis.identity.IdentityFolder;
import io.tradeanalysis.identity.IdentityIssuer;
import io.tradeanalysis.workerapi.tls.MutualTls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Identities that hold for an hour.
 *
 * @param folder where they are
 */
public record TestIdentities(IdentityFolder folder) {

    /** Issues new ones. */
    public static TestIdentities in(Path folder) {
        try {
            IdentityFolder identities = new IdentityFolder(folder.resolve("identities"));
            identities.write(IdentityIssuer.issue(Duration.ofHours(1), InstantSource.system()));
            return new TestIdentities(identities);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a worker listens with. */
    public SslContext worker() {
        return MutualTls.forWorker(folder.server());
    }

    /** The settings of a front end. */
    public String[] settings() {
        return new String[] {
            "--trade-analysis.tls.certificate=" + folder.client().certificate(),
            "--trade-analysis.tls.key=" + folder.client().key(),
            "--trade-analysis.tls.authorities=" + folder.client().authorities()
        };
    }
}
