package io.tradeanalysis.worker.identity;

import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.contract.environment.ProcessVariable;
import io.tradeanalysis.worker.settings.IdentityLocation;
import io.tradeanalysis.worker.settings.WrongSettingException;
import io.tradeanalysis.workerapi.identity.IdentityFilesSource;
import io.tradeanalysis.workerapi.identity.NoIdentityException;
import io.tradeanalysis.workerapi.tls.LiveIdentity;
import io.tradeanalysis.workerapi.tls.Side;

/** Reads the worker's identity for the first time. */
public final class WorkerIdentity {

    /**
     * The identity at a place.
     *
     * @throws WrongSettingException if there is none, after some seconds at most
     */
    public static LiveIdentity at(IdentityLocation location) {
        return at(location, Side.WORKER);
    }

    /**
     * The identity at a place, used as a side uses its own.
     *
     * @throws WrongSettingException if there is none, after some seconds at most
     */
    public static LiveIdentity at(IdentityLocation location, Side side) {
        return switch (location) {
            case IdentityLocation.InFiles(var files) -> inFiles(files, side);
            case IdentityLocation.InSecret(var id) -> inSecret(id, side);
        };
    }

    private static LiveIdentity inFiles(IdentityFiles files, Side side) {
        try {
            return LiveIdentity.read(new IdentityFilesSource(files), side);
        } catch (NoIdentityException e) {
            throw new WrongSettingException(
                    "TRADE_ANALYSIS_TLS_CERTIFICATE, _KEY, _AUTHORITIES",
                    "%s, %s, %s: %s".formatted(files.certificate(), files.key(), files.authorities(), e.reason()),
                    "the PEM files of one identity");
        }
    }

    private static LiveIdentity inSecret(String id, Side side) {
        try {
            return LiveIdentity.read(SecretsManagerSource.of(id), side);
        } catch (NoIdentityException e) {
            throw new WrongSettingException(ProcessVariable.TLS_SECRET, e.reason(), "a secret that holds an identity");
        }
    }

    private WorkerIdentity() {}
}
