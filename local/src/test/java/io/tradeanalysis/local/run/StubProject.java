package io.tradeanalysis.local.run;

import java.io.File;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** A project folder whose jars are ours for the local run and stand-ins for worker and front end. */
public final class StubProject {

    private final ProjectLayout layout;

    private StubProject(ProjectLayout layout) {
        this.layout = layout;
    }

    /** Lays out a project in an empty folder. */
    public static StubProject in(Path root) throws IOException {
        StubProject project = new StubProject(ProjectLayout.of(root));
        project.jar(Role.FUNCTION, "io.tradeanalysis.local.RunLocal");
        project.jar(Role.WORKER, StubWorker.class.getName());
        project.jar(Role.FRONT_END, StubFrontEnd.class.getName());
        return project;
    }

    /** Where everything is. */
    public ProjectLayout layout() {
        return layout;
    }

    /** A folder with prices. */
    public Path prices() throws IOException {
        Path folder = Files.createDirectories(layout.root().resolve("prices"));
        Files.writeString(folder.resolve("A.csv"), "");
        return folder;
    }

    /** A folder with prices that no worker can stand. */
    public Path poison() throws IOException {
        Path folder = Files.createDirectories(layout.root().resolve("poison"));
        Files.writeString(folder.resolve(StubWorker.POISON), "");
        return folder;
    }

    /** A port that was free a moment ago. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The first of two ports in a row that were free a moment ago. */
    public static int freePair() throws IOException {
        while (true) {
            try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    ServerSocket second = new ServerSocket()) {
                second.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), first.getLocalPort() + 1));
                return first.getLocalPort();
            } catch (BindException _) {
                // the second is taken: another pair
            }
        }
    }

    /** An executable jar that finds its classes where this test's are. */
    private void jar(Role role, String mainClass) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, mainClass);
        manifest.getMainAttributes().put(Name.CLASS_PATH, classPath());
        Path jar = layout.jar(role);
        Files.createDirectories(jar.getParent());
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" "));
    }
}
