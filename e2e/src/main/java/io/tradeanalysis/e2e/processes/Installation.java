package io.tradeanalysis.e2e.processes;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The product as built, and a folder of its own for what belongs to one measurement: identities and whatever else. Closing it
 * deletes that folder.
 *
 * @param root the project's folder
 * @param folder of this measurement
 */
public record Installation(Path root, Path folder) implements AutoCloseable {

    private static final Duration LIFE = Duration.ofDays(1);

    /** One of a built project, with new identities. */
    public static Installation of(Path root) throws IOException {
        Installation made = new Installation(root, Files.createTempDirectory("trade-analysis-"));
        made.identities().write(IdentityIssuer.issue(LIFE, InstantSource.system()));
        return made;
    }

    /** The identities of both sides. */
    public IdentityFolder identities() {
        return new IdentityFolder(folder.resolve("identities"));
    }

    /** The Java that runs us. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What a module was built for; the newest where versions lie beside each other. */
    public Path built(String module, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(module).resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .max(Comparator.comparingLong(Installation::changed))
                    .orElseThrow(() -> new IllegalStateException("%s: not built".formatted(module)));
        }
    }

    private static long changed(Path file) {
        return file.toFile().lastModified();
    }

    /** Variables by which a worker finds its identity. */
    Map<String, String> ofWorker() {
        return variables(identities().server());
    }

    /** Variables by which a front end finds its identity. */
    Map<String, String> ofFrontEnd() {
        return variables(identities().client());
    }

    /** Variables by which a process finds an identity, and is found on this machine alone. */
    public static Map<String, String> variables(IdentityFiles files) {
        return Map.of(
                "TRADE_ANALYSIS_ADDRESS", "127.0.0.1",
                "TRADE_ANALYSIS_TLS_CERTIFICATE", files.certificate().toString(),
                "TRADE_ANALYSIS_TLS_KEY", files.key().toString(),
                "TRADE_ANALYSIS_TLS_AUTHORITIES", files.authorities().toString());
    }

    /** Channels as a front end opens them. */
    public WorkerChannels channels() {
        try {
            return WorkerChannels.of(
                    LiveIdentity.read(new IdentityFilesSource(identities().client()), Side.FRONT_END));
        } catch (NoIdentityException e) {
            throw new IllegalStateException("the identity just written", e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
