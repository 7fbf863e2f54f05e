package io.tradeanalysis.e2e.deploy.aws;

import io.tradeanalysis.contract.environment.StackOutput;
import io.tradeanalysis.e2e.deploy.Environment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One side's identity as its secret holds it.
 *
 * @param document the secret's value
 */
record Identity(JsonNode document) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_MILLIS = 10_000;

    static Identity of(Environment environment, StackOutput secret) {
        String value = environment
                .cloud()
                .aws("secretsmanager", "get-secret-value", "--secret-id", environment.output(secret))
                .get("SecretString")
                .asString();
        return new Identity(JSON.readTree(value));
    }

    String label() {
        return document.get("label").asString();
    }

    X509Certificate leaf() {
        return certificate(document.get("certificate").asString());
    }

    List<X509Certificate> authorities() {
        return document.get("authorities")
                .valueStream()
                .map(pem -> certificate(pem.asString()))
                .toList();
    }

    private static X509Certificate certificate(String pem) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private PrivateKey key() throws GeneralSecurityException {
        String base64 = document.get("key").asString().replaceAll("-----[^-]+-----|\\s", "");
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    /** Whether a worker speaks to whoever presents this identity. */
    boolean isAcceptedAt(int port) throws GeneralSecurityException, IOException {
        try (SSLSocket socket = (SSLSocket) context().getSocketFactory().createSocket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setProtocols(new String[] {"TLSv1.3"});
            parameters.setApplicationProtocols(new String[] {"h2"});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            // a server that accepts begins with its HTTP/2 settings; one that refuses closes
            return socket.getInputStream().read() >= 0;
        } catch (javax.net.ssl.SSLException | java.net.SocketException e) {
            return false;
        }
    }

    private SSLContext context() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry("leaf", key(), new char[0], new X509Certificate[] {leaf()});
        KeyManagerFactory presents = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        presents.init(keys, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(presents.getKeyManagers(), new TrustManager[] {new TrustAll()}, null);
        return context;
    }

    /** What the worker presents is not what is asked here. */
    private static final class TrustAll implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
