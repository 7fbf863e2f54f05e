package io.tradeanalysis.identity;

/**
 * What one side of a connection shows and keeps. {@link #toString()} never shows the key.
 *
 * @param certificatePem the leaf certificate (X.509, PEM)
 * @param keyPem its private key (PKCS#8, PEM)
 */
public record Identity(String certificatePem, String keyPem) {

    @Override
    public String toString() {
        return "Identity[certificatePem=" + certificatePem + ", keyPem=(secret)]";
    }
}
