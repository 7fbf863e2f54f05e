package io.tradeanalysis.workerapi.tls;

import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.workerapi.identity.IdentitySource;
import io.tradeanalysis.workerapi.identity.NoIdentityException;
import java.util.concurrent.atomic.AtomicReference;

/** A source that holds what a test puts there. */
final class HeldIdentity implements IdentitySource {

    private final AtomicReference<IdentitySource> held = new AtomicReference<>(() -> {
        throw new NoIdentityException("nothing is held");
    });

    static HeldIdentity of(IdentityDocument document) {
        HeldIdentity source = new HeldIdentity();
        source.hold(document);
        return source;
    }

    void hold(IdentityDocument document) {
        held.set(() -> document);
    }

    void loseIt(String reason) {
        held.set(() -> {
            throw new NoIdentityException(reason);
        });
    }

    void holdWhatReads(IdentitySource other) {
        held.set(other);
    }

    void breakDown() {
        held.set(() -> {
            throw new IllegalStateException("planted");
        });
    }

    @Override
    public IdentityDocument read() throws NoIdentityException {
        return held.get().read();
    }
}
