package io.tradeanalysis.local.demo;

import io.tradeanalysis.local.process.Child;
import io.tradeanalysis.local.process.ChildSpec;
import io.tradeanalysis.local.process.Children;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Fetches packages with npm; no script of a package runs. */
public final class NpmPackages implements PackageSource {

    private static final List<String> INSTALL = List.of(
            "install",
            "--ignore-scripts",
            "--no-save",
            "--no-package-lock",
            "--no-audit",
            "--no-fund",
            "--no-update-notifier",
            "--fetch-retries=1");

    private final Children children;
    private final String npm;
    private final Path log;
    private final Duration patience;

    /**
     * Packages from the registry that npm is set up for.
     *
     * @param children what runs npm and stops it with everything else
     * @param npm the program, found on the PATH
     * @param log the file that takes what npm prints
     * @param patience how long npm may take
     */
    public NpmPackages(Children children, String npm, Path log, Duration patience) {
        this.children = children;
        this.npm = npm;
        this.log = log;
        this.patience = patience;
    }

    @Override
    public FetchOutcome fetch(List<String> packages, Path into) throws InterruptedException {
        List<String> command = Stream.of(List.of(npm), INSTALL, List.of("--prefix", into.toString()), packages)
                .flatMap(List::stream)
                .toList();
        try {
            Optional<Child> started = children.start(new ChildSpec("npm", command, Map.of(), log));
            return started.isPresent() ? outcome(started.get()) : new FetchOutcome.Failed("the run is being stopped");
        } catch (IOException _) {
            return new FetchOutcome.Failed("npm is not installed");
        }
    }

    private FetchOutcome outcome(Child child) throws InterruptedException {
        if (!child.awaitExit(patience)) {
            children.stop(child);
            return new FetchOutcome.Failed("npm took longer than %d s".formatted(patience.toSeconds()));
        }
        return child.exitCode().orElse(1) == 0
                ? new FetchOutcome.Fetched()
                : new FetchOutcome.Failed("npm could not fetch them (%s says why)".formatted(log));
    }
}
