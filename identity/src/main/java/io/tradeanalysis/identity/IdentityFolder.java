package io.tradeanalysis.identity;

import io.tradeanalysis.contract.IdentityFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that holds identities as files, {@code server/} for the worker and {@code client/} for the front end. Only its
 * owner may enter it. It is there as a whole or not at all.
 *
 * @param root the folder
 */
public record IdentityFolder(Path root) {

    private static final String SERVER = "server";
    private static final String CLIENT = "client";
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ENTERS = permissions("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_READS = permissions("rw-------");

    /** What a worker needs. */
    public IdentityFiles server() {
        return filesIn(root.resolve(SERVER));
    }

    /** What a front end needs. */
    public IdentityFiles client() {
        return filesIn(root.resolve(CLIENT));
    }

    /**
     * Writes the identities in place of whatever the folder holds. They are written beside it and moved in at the end; one
     * that is stopped halfway leaves either the old folder or none. Two at the same time are the caller's to keep apart.
     */
    public void write(Identities identities) throws IOException {
        Path parent = parent();
        Files.createDirectories(parent);
        Path fresh = Files.createTempDirectory(parent, ".identity-", OWNER_ENTERS);
        Path old = fresh.resolve("old");
        try {
            Path next = Files.createDirectory(fresh.resolve("next"), OWNER_ENTERS);
            write(next.resolve(SERVER), identities.server(), identities.authorityPem());
            write(next.resolve(CLIENT), identities.client(), identities.authorityPem());
            moveAway(root, old);
            Files.move(next, root, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            deleteTree(fresh);
        }
    }

    /**
     * Until when both leaves hold; empty if the folder is not there, or anything in it is missing, unreadable or not signed
     * by its authority.
     */
    public Optional<Instant> usableUntil() {
        try {
            Instant server = notAfter(server());
            Instant client = notAfter(client());
            return Optional.of(server.isBefore(client) ? server : client);
        } catch (IOException | GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    private static IdentityFiles filesIn(Path folder) {
        return new IdentityFiles(
                folder.resolve("certificate.pem"), folder.resolve("key.pem"), folder.resolve("authorities.pem"));
    }

    private Path parent() {
        Path parent = root.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("root: %s (expected: a folder inside another)".formatted(root));
        }
        return parent;
    }

    private static void write(Path folder, Identity identity, String authorityPem) throws IOException {
        IdentityFiles files = filesIn(Files.createDirectory(folder, OWNER_ENTERS));
        writeNew(files.key(), identity.keyPem());
        writeNew(files.certificate(), identity.certificatePem());
        writeNew(files.authorities(), authorityPem);
    }

    /** The file has its permissions from its first byte on. */
    private static void writeNew(Path file, String text) throws IOException {
        Files.createFile(file, OWNER_READS);
        Files.writeString(file, text, StandardOpenOption.WRITE);
    }

    private static Instant notAfter(IdentityFiles files) throws IOException, GeneralSecurityException {
        Pem.key(Files.readString(files.key()));
        X509Certificate leaf = Pem.certificate(Files.readString(files.certificate()));
        leaf.verify(Pem.certificate(Files.readString(files.authorities())).getPublicKey());
        return leaf.getNotAfter().toInstant();
    }

    private static void moveAway(Path folder, Path target) throws IOException {
        try {
            Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException _) {
            // there was none
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(String symbols) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(symbols));
    }
}
