package io.tradeanalysis.e2e.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * A wire between two processes on this machine, that does to each connection what a fault says. Bytes are never changed: TLS
 * would only break the connection, as a reset does.
 */
final class FaultyWire implements AutoCloseable {

    private static final int CHUNK = 4096;

    private final ServerSocket listener;
    private final InetSocketAddress target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong connections = new AtomicLong();
    private final Map<Class<? extends Fault>, Integer> made = new ConcurrentHashMap<>();
    private final List<Long> passed = Collections.synchronizedList(new ArrayList<>());
    private volatile Faults faults;

    /** What happens to the connection with a number, from 0. */
    @FunctionalInterface
    interface Faults {

        Faults NONE = _ -> new Fault.None();

        Fault of(long connection);

        /** A fault for some connections, drawn from a seed. */
        static Faults seeded(long seed, double share, Function<RandomGenerator, Fault> draw) {
            return connection -> {
                RandomGenerator random = new SplittableRandom((seed << Integer.SIZE) + connection);
                return random.nextDouble() < share ? draw.apply(random) : new Fault.None();
            };
        }
    }

    /** What happens to a connection. */
    sealed interface Fault {

        /** All passes. */
        record None() implements Fault {}

        /** Whatever comes is taken and goes nowhere: a half-open connection. */
        record Swallow() implements Fault {}

        /** All passes until it is told; from then on whatever comes from either side is taken and goes nowhere. */
        record SilentOnceTold(AtomicBoolean told) implements Fault {}

        /** After so many bytes from the worker both sides are reset. */
        record Reset(long afterBytes) implements Fault {}

        /** After so many bytes from the worker its side ends as if all had been said. */
        record Truncate(long afterBytes) implements Fault {}

        /** Each chunk from the worker waits. */
        record Delay(long millis) implements Fault {}
    }

    FaultyWire(int port, InetSocketAddress target) {
        this.target = target;
        this.faults = Faults.NONE;
        try {
            listener = new ServerSocket(port, 1_000, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("wire").start(this::accept);
    }

    void follow(Faults others) {
        faults = others;
    }

    /** Where it listens. */
    int port() {
        return listener.getLocalPort();
    }

    /** How many connections there were. */
    long connections() {
        return connections.get();
    }

    /** On how many connections a fault of a kind was really made: one that was to come after the last byte was not. */
    int made(Class<? extends Fault> kind) {
        return made.getOrDefault(kind, 0);
    }

    /** How many bytes came from the worker on each of the connections so far that had no fault and have ended. */
    List<Long> passed() {
        return List.copyOf(passed);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Fault fault = faults.of(connections.getAndIncrement());
                Thread.ofVirtual().start(() -> carry(client, fault));
            } catch (IOException _) {
                // closed
            }
        }
    }

    private void carry(Socket client, Fault fault) {
        open.add(client);
        Socket worker = new Socket();
        open.add(worker);
        try {
            client.setTcpNoDelay(true);
            if (fault instanceof Fault.Swallow) {
                made(fault);
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
                return;
            }
            worker.connect(target, 5_000);
            worker.setTcpNoDelay(true);
            Thread there = Thread.ofVirtual().start(() -> pass(client, worker, fault));
            answer(worker, client, fault);
            there.join();
        } catch (IOException _) {
            // one side has gone
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            close(client);
            close(worker);
        }
    }

    private void made(Fault fault) {
        made.merge(fault.getClass(), 1, Integer::sum);
    }

    private void pass(Socket from, Socket to, Fault fault) {
        try {
            InputStream in = from.getInputStream();
            byte[] chunk = new byte[CHUNK];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                if (!isSilent(fault)) {
                    to.getOutputStream().write(chunk, 0, count);
                }
            }
            to.shutdownOutput();
        } catch (IOException _) {
            close(from);
            close(to);
        }
    }

    private void answer(Socket worker, Socket client, Fault fault) throws IOException, InterruptedException {
        InputStream in = worker.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] chunk = new byte[CHUNK];
        long allowed = bytes(fault);
        long before = 0;
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            if (isSilent(fault)) {
                continue;
            }
            if (fault instanceof Fault.Delay(var millis)) {
                if (before == 0) {
                    made(fault);
                }
                Thread.sleep(millis);
            }
            if (before + count > allowed) {
                made(fault);
                end(fault, client, worker, chunk, (int) (allowed - before));
                return;
            }
            out.write(chunk, 0, count);
            before += count;
        }
        if (fault instanceof Fault.None) {
            passed.add(before);
        }
        if (!isSilent(fault)) {
            client.shutdownOutput();
        }
    }

    private static boolean isSilent(Fault fault) {
        return fault instanceof Fault.SilentOnceTold(var told) && told.get();
    }

    /** How many bytes a fault lets pass. */
    private static long bytes(Fault fault) {
        return switch (fault) {
            case Fault.Reset(var after) -> after;
            case Fault.Truncate(var after) -> after;
            case Fault.None _, Fault.Swallow _, Fault.SilentOnceTold _, Fault.Delay _ -> Long.MAX_VALUE;
        };
    }

    private static void end(Fault fault, Socket client, Socket worker, byte[] chunk, int left) throws IOException {
        if (fault instanceof Fault.Reset) {
            reset(client);
            reset(worker);
        } else {
            client.getOutputStream().write(chunk, 0, left);
            client.shutdownOutput();
        }
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private void close(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException _) {
            // closed already
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException _) {
            // closed already
        }
        open.forEach(this::close);
    }
}
