package io.tradeanalysis.workerapi.tls;

import java.nio.file.Path;

/**
 * One side's identity, as PEM files.
 *
 * @param certificate the leaf certificate, with intermediates if there are any
 * @param key its private key, PKCS #8
 * @param authorities the certificates of the authorities whose leaves are trusted
 */
public record IdentityFiles(Path certificate, Path key, Path authorities) {}
