package io.tradeanalysis.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.contract.environment.JavaFlags;
import io.tradeanalysis.identity.IdentityFolder;
import io.tradeanalysis.identity.IdentityIssuer;
import io.tradeanalysis.workerapi.WorkerChannels;
import io.tradeanalysis.workerapi.identity.IdentityFilesSource;
import io.tradeanalysis.workerapi.tls.LiveIdentity;
import io.tradeanalysis.workerapi.tls.Side;
import io.tradeanalysis.workerapi.v1.ListAssetsRequest;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cache that a fresh machine makes, and starts with and without it: the script, the unit's command, the program. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class WarmStartTest {

    /** Java refuses to start where the cache can't be used; otherwise it goes on without. */
    private static final String INSIST = "-XX:AOTMode=on";

    @TempDir
    static Path folder;

    private static FreshMachine machine;
    private static IdentityFolder identities;
    private static int port;

    /** What may become of a cache. */
    enum Fault {
        MISSING,
        EMPTY,
        CUT,
        GARBAGE,
        OF_ANOTHER_PROGRAM;

        void happen(FreshMachine machine) throws IOException {
            switch (this) {
                case MISSING -> Files.delete(machine.cache());
                case EMPTY -> Files.write(machine.cache(), new byte[0]);
                case CUT -> {
                    try (FileChannel cache = FileChannel.open(machine.cache(), StandardOpenOption.WRITE)) {
                        cache.truncate(cache.size() / 2);
                    }
                }
                case GARBAGE -> Files.write(machine.cache(), new byte[1 << 20]);
                case OF_ANOTHER_PROGRAM -> touch(machine.program().resolve("worker.jar"));
            }
        }

        private static void touch(Path file) throws IOException {
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        }
    }

    @BeforeAll
    static void boot() throws Exception {
        identities = new IdentityFolder(folder.resolve("identities"));
        identities.write(IdentityIssuer.issue(Duration.ofDays(1), InstantSource.system()));
        port = FreePorts.first(1);
        machine = FreshMachine.boot(Files.createDirectory(folder.resolve("machine")), worker(), variables());
    }

    private static Path worker() throws IOException {
        try (Stream<Path> files = Files.list(Product.root().resolve("ec2-worker/target"))) {
            return files.filter(file -> file.toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Map<String, String> variables() throws IOException {
        IdentityFiles files = identities.server();
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("JAVA_FLAGS", String.join(" ", JavaFlags.worker()));
        variables.put(
                "TRADE_ANALYSIS_DATA",
                Files.createDirectory(folder.resolve("prices")).toString());
        variables.put("TRADE_ANALYSIS_ADDRESS", "127.0.0.1");
        variables.put("TRADE_ANALYSIS_PORT", Integer.toString(port));
        variables.put("TRADE_ANALYSIS_TLS_CERTIFICATE", files.certificate().toString());
        variables.put("TRADE_ANALYSIS_TLS_KEY", files.key().toString());
        variables.put("TRADE_ANALYSIS_TLS_AUTHORITIES", files.authorities().toString());
        return variables;
    }

    private byte[] cache = {};
    private FileTime changed = FileTime.fromMillis(0);

    @BeforeEach
    void remember() throws IOException {
        cache = Files.readAllBytes(machine.cache());
        changed = Files.getLastModifiedTime(machine.program().resolve("worker.jar"));
    }

    @AfterEach
    void mend() throws IOException {
        Files.write(machine.cache(), cache);
        Files.setLastModifiedTime(machine.program().resolve("worker.jar"), changed);
    }

    @Test
    void shouldStartWithTheCacheThatTheMachineMade() throws Exception {
        answers(machine.startWorker(INSIST));
    }

    @Test
    void shouldSayNoMoreWithTheCacheThanWithout() throws Exception {
        answers(machine.startWorker(""));

        assertThat(machine.said().lines().filter(line -> !line.contains(" INFO ")))
                .containsExactly(JavaFlags.REMARK_ON_VECTORS);
    }

    @ParameterizedTest
    @EnumSource
    void shouldStartWithoutACacheThatCanNotBeUsed(Fault fault) throws Exception {
        fault.happen(machine);

        Process insisting = machine.startWorker(INSIST);
        try {
            assertThat(insisting.waitFor())
                    .as("it can not be used: " + machine.said())
                    .isEqualTo(1);
        } finally {
            insisting.destroy();
        }
        answers(machine.startWorker(""));
    }

    private static void answers(Process worker) throws Exception {
        LiveIdentity identity = LiveIdentity.read(new IdentityFilesSource(identities.client()), Side.FRONT_END);
        ManagedChannel channel =
                WorkerChannels.of(identity).open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        CompletableFuture<?> ended = worker.onExit().thenRun(channel::shutdownNow);
        try {
            assertThat(TradeAnalysisGrpc.newBlockingStub(channel)
                            .withWaitForReady()
                            .withDeadlineAfter(1, TimeUnit.MINUTES)
                            .listAssets(ListAssetsRequest.getDefaultInstance())
                            .getAssetsList())
                    .isEmpty();
        } catch (StatusRuntimeException e) {
            throw new AssertionError(machine.said(), e);
        } finally {
            channel.shutdownNow();
            worker.destroy();
            ended.join();
        }
    }
}
