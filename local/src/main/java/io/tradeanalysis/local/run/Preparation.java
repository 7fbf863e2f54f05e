package io.tradeanalysis.local.run;

import io.tradeanalysis.identity.IdentityFolder;
import io.tradeanalysis.local.demo.DemoPrices;
import io.tradeanalysis.local.demo.NpmPackages;
import io.tradeanalysis.local.process.Children;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Makes what a run finds on disk: identities, and prices where the user brings none. */
final class Preparation {

    private static final Duration NPM_PATIENCE = Duration.ofSeconds(90);

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
        Files.createDirectories(layout.logs());
        try (FileChannel channel = FileChannel.open(
                        layout.local().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
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
        Path log = layout.logs().resolve("npm.log");
        NpmPackages packages = new NpmPackages(children, "npm", log, NPM_PATIENCE);
        return new DemoPrices(layout.local(), packages, terminal::say).prepare();
    }
}
