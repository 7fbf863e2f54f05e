package io.tradeanalysis.local.run;

import io.tradeanalysis.identity.IdentityFolder;
import io.tradeanalysis.local.process.Children;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** Makes what a run finds on disk: identities, and prices where the user brings none. */
final class Preparation {

    private final RunSettings settings;
    private final ProjectLayout layout;
    private final Children children;
    private final Terminal terminal;

    Preparation(RunSettings settings, ProjectLayout layout, Children children, Terminal terminal) {
        this.settings = settings;
        this.layout = layout;
        this.children = children;
        this.terminal = terminal;
    }

    /** Prepares, one run after another: several that start together share what the first one makes. */
    Plan prepare() throws IOException, InterruptedException {
        try (RunLock _ = RunLock.take(layout)) {
            IdentityFolder identities = new IdentityFolder(layout.local().resolve("identity"));
            LocalIdentities.prepare(identities, InstantSource.system());
            return new Plan(settings, layout, data(), identities);
        }
    }

    private Path data() throws IOException, InterruptedException {
        Optional<Path> own = settings.data();
        if (own.isPresent()) {
            return own.get();
        }
        return new DemoFolder(layout, children, terminal).prepareAlone();
    }
}
