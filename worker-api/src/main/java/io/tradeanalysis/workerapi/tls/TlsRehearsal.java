package io.tradeanalysis.workerapi.tls;

import io.grpc.netty.GrpcSslContexts;
import io.netty.handler.ssl.SslContextBuilder;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import javax.net.ssl.SSLException;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * Loads what the first identity and the first connection of a process need, on a thread beside its start: for a worker that is
 * a third of what its start computes. Nothing depends on it.
 */
public final class TlsRehearsal {

    /** Does it, with a key that nobody keeps, and without a certificate. */
    public static void run() {
        try {
            GrpcSslContexts.configure(SslContextBuilder.forServer(new NoKeys())).build();
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            sign(keys.generateKeyPair());
        } catch (GeneralSecurityException | SSLException e) {
            throw new IllegalStateException("this platform has no TLS for identities", e);
        }
    }

    private static void sign(KeyPair keys) throws GeneralSecurityException {
        byte[] anything = keys.getPublic().getEncoded();
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(anything);
        byte[] signed = signature.sign();
        signature.initVerify(keys.getPublic());
        signature.update(anything);
        signature.verify(signed);
    }

    private TlsRehearsal() {}

    /** Has nothing to show. */
    private static final class NoKeys extends X509ExtendedKeyManager {

        private static final String[] NONE = {};

        @Override
        public String[] getClientAliases(String keyType, Principal[] issuers) {
            return NONE;
        }

        @Override
        public String chooseClientAlias(String[] keyType, Principal[] issuers, Socket socket) {
            return "";
        }

        @Override
        public String[] getServerAliases(String keyType, Principal[] issuers) {
            return NONE;
        }

        @Override
        public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
            return "";
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return new X509Certificate[0];
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            throw new IllegalStateException("alias: %s (expected: none)".formatted(alias));
        }
    }
}
