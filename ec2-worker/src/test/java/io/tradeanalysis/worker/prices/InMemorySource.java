package io.tradeanalysis.worker.prices;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A source of texts that counts what it is asked and fails when told to. */
final class InMemorySource implements ObjectSource {

    private record Text(String version, String content) {}

    private final Map<String, Text> texts = new ConcurrentHashMap<>();
    private final AtomicInteger listings = new AtomicInteger();
    private final AtomicInteger openings = new AtomicInteger();
    private volatile boolean failing;
    private volatile String refused = "";

    InMemorySource put(String name, String version, String content) {
        texts.put(name, new Text(version, content));
        return this;
    }

    void remove(String name) {
        texts.remove(name);
    }

    void fail(boolean failing) {
        this.failing = failing;
    }

    /** Lists this object still, and does not give it. */
    void refuse(String name) {
        refused = name;
    }

    int listings() {
        return listings.get();
    }

    int openings() {
        return openings.get();
    }

    @Override
    public List<StoredObject> list() throws IOException {
        listings.incrementAndGet();
        requireWorking();
        return texts.entrySet().stream()
                .map(entry -> new StoredObject(entry.getKey(), entry.getValue().version()))
                .toList();
    }

    @Override
    public InputStream open(StoredObject object) throws IOException {
        openings.incrementAndGet();
        requireWorking();
        if (object.name().equals(refused)) {
            throw new IOException("access denied");
        }
        return new ByteArrayInputStream(
                texts.getOrDefault(object.name(), new Text("", "")).content().getBytes(StandardCharsets.UTF_8));
    }

    private void requireWorking() throws IOException {
        if (failing) {
            throw new IOException("told to fail");
        }
    }
}
