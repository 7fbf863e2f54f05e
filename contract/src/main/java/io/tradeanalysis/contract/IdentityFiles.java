package io.tradeanalysis.contract;

import java.nio.file.Path;

/**
 * One side's identity for mutual TLS, as PEM files.
 *
 * @param certificate the leaf certificate
 * @param key its private key, PKCS #8, readable by its owner only
 * @param authorities the certificates of the authorities whose leaves are trusted
 */
public record IdentityFiles(Path certificate, Path key, Path authorities) {}
