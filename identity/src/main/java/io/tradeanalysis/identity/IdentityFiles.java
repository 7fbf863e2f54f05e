package io.tradeanalysis.identity;

import java.nio.file.Path;

/**
 * Where one process finds its identity.
 *
 * @param certificate the leaf certificate (PEM)
 * @param key its private key (PKCS#8, PEM), readable by its owner only
 * @param authorities the certificates of the authorities whose peers are trusted (PEM)
 */
public record IdentityFiles(Path certificate, Path key, Path authorities) {

    static IdentityFiles in(Path folder) {
        return new IdentityFiles(
                folder.resolve("certificate.pem"), folder.resolve("key.pem"), folder.resolve("authorities.pem"));
    }
}
