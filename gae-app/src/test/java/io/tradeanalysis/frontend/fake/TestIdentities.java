package io.tradeanalysis.frontend.fake;

import io.netty.handler.ssl.SslContext;
import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.identity.IdentityFolder;
import io.tradeanalysis.identity.IdentityIssuer;
import io.tradeanalysis.workerapi.WorkerChannels;
import io.tradeanalysis.workerapi.identity.IdentityFilesSource;
import io.tradeanalysis.workerapi.identity.NoIdentityException;
import io.tradeanalysis.workerapi.tls.LiveIdentity;
import io.tradeanalysis.workerapi.tls.Side;
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
        return live(folder.server(), Side.WORKER).tls();
    }

    /** What a front end connects with. */
    public WorkerChannels frontEnd() {
        return channels(folder.client());
    }

    /** What a front end connects with that shows this. */
    public static WorkerChannels channels(IdentityFiles shown) {
        return WorkerChannels.of(live(shown, Side.FRONT_END));
    }

    private static LiveIdentity live(IdentityFiles files, Side side) {
        try {
            return LiveIdentity.read(new IdentityFilesSource(files), side);
        } catch (NoIdentityException e) {
            throw new AssertionError(e);
        }
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
