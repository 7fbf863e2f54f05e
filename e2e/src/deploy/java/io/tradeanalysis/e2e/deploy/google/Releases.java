package io.tradeanalysis.e2e.deploy.google;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Programs to deploy, each a jar of {@link StubFrontEnd} that differs from the others. */
final class Releases {

    private final Path folder;

    /** @param folder where they are made */
    Releases(Path folder) {
        this.folder = folder;
    }

    /** One that is ready as soon as it runs. */
    Path ready(String name) {
        Path jar = withGate(name);
        open(name);
        return jar;
    }

    /** One that is ready when its gate is opened. */
    Path withGate(String name) {
        return jar(name, gate(name).toString());
    }

    /** From now on the release is ready. */
    void open(String name) {
        try {
            Files.createFile(gate(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that ends as soon as it is started. */
    Path broken(String name) {
        return jar(name, "");
    }

    private Path gate(String name) {
        return folder.resolve(name + ".open");
    }

    private Path jar(String name, String gate) {
        Path jar = folder.resolve(name + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file, manifest());
                InputStream code =
                        Objects.requireNonNull(StubFrontEnd.class.getResourceAsStream("StubFrontEnd.class"))) {
            entries.putNextEntry(new JarEntry(StubFrontEnd.class.getName().replace('.', '/') + ".class"));
            code.transferTo(entries);
            entries.putNextEntry(new JarEntry(StubFrontEnd.GATE));
            entries.write(gate.getBytes(StandardCharsets.UTF_8));
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StubFrontEnd.class.getName());
        return manifest;
    }
}
