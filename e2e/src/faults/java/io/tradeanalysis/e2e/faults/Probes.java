package io.tradeanalysis.e2e.faults;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.tradeanalysis.workerapi.WorkerChannels;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks a worker for its health again and again: by a bare connection as the balancer does, which the kernel answers while the
 * process can't, then by a call over mutual TLS, which takes the process.
 */
final class Probes implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** The balancer's own patience. */
    private static final int PATIENCE_MILLIS = 5_000;

    private final InetSocketAddress worker;
    private final WorkerChannels channels;
    private @Nullable Trouble asking;
    private volatile int count;
    private volatile int unanswered;
    private volatile double longestMillis;

    Probes(Fleet fleet) {
        this.worker = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), fleet.ports().getFirst());
        this.channels = fleet.installation().channels();
    }

    void start() {
        asking = Trouble.every(PAUSE, _ -> probe());
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    private void probe() {
        long start = System.nanoTime();
        if (!connects() || !serves()) {
            unanswered++;
        }
        count++;
        longestMillis = Math.max(longestMillis, (System.nanoTime() - start) / 1e6);
    }

    private boolean connects() {
        try (Socket socket = new Socket()) {
            socket.connect(worker, PATIENCE_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private boolean serves() {
        ManagedChannel channel = channels.open(worker);
        try {
            return HealthGrpc.newBlockingStub(channel)
                            .withDeadlineAfter(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                            .check(HealthCheckRequest.getDefaultInstance())
                            .getStatus()
                    == ServingStatus.SERVING;
        } catch (StatusRuntimeException _) {
            return false;
        } finally {
            channel.shutdownNow();
        }
    }

    void stop() throws InterruptedException {
        if (asking != null) {
            asking.end();
        }
    }

    int count() {
        return count;
    }

    int unanswered() {
        return unanswered;
    }

    double longestMillis() {
        return longestMillis;
    }

    @Override
    public void close() {
        if (asking != null) {
            asking.close();
        }
    }
}
