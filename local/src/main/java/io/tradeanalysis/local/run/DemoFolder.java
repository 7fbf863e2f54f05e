package io.tradeanalysis.local.run;

import io.tradeanalysis.local.demo.DemoPrices;
import io.tradeanalysis.local.demo.NpmPackages;
import io.tradeanalysis.local.process.Children;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The folder of the demo prices of this project's folder. */
public final class DemoFolder {

    private static final Duration NPM_PATIENCE = Duration.ofSeconds(90);

    private final ProjectLayout layout;
    private final Children children;
    private final Terminal terminal;

    /**
     * The folder.
     *
     * @param layout where things are
     * @param children what runs npm
     * @param terminal takes lines for the user
     */
    public DemoFolder(ProjectLayout layout, Children children, Terminal terminal) {
        this.layout = layout;
        this.children = children;
        this.terminal = terminal;
    }

    /** Fetches or generates what is not there yet, one process after another. */
    public Path prepare() throws IOException, InterruptedException {
        try (RunLock _ = RunLock.take(layout)) {
            return prepareAlone();
        }
    }

    /** The same for whoever holds the lock. */
    Path prepareAlone() throws IOException, InterruptedException {
        NpmPackages packages = new NpmPackages(children, "npm", layout.logs().resolve("npm.log"), NPM_PATIENCE);
        return new DemoPrices(layout.local(), packages, terminal::say).prepare();
    }
}
