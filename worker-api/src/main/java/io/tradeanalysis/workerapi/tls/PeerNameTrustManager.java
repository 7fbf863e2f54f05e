package io.tradeanalysis.workerapi.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Trusts leaves of the given authorities that carry one exact DNS name; all else is the platform's own checking. */
final class PeerNameTrustManager extends X509ExtendedTrustManager {

    /** Type of a DNS name among the alternative names of a certificate, RFC 5280, 4.2.1.6. */
    private static final int DNS_NAME = 2;

    private final X509ExtendedTrustManager platform;
    private final String peerName;

    private PeerNameTrustManager(X509ExtendedTrustManager platform, String peerName) {
        this.platform = platform;
        this.peerName = peerName;
    }

    static PeerNameTrustManager of(List<X509Certificate> authorities, String peerName) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (X509Certificate authority : authorities) {
                store.setCertificateEntry("authority-" + number++, authority);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return new PeerNameTrustManager(onlyOne(factory), peerName);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("this platform keeps no X.509 certificates", e);
        }
    }

    private static X509ExtendedTrustManager onlyOne(TrustManagerFactory factory) {
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager found) {
                return found;
            }
        }
        throw new IllegalStateException("this platform checks no X.509 certificates");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        platform.checkClientTrusted(chain, authType, engine);
        requirePeerName(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        platform.checkClientTrusted(chain, authType, socket);
        requirePeerName(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        platform.checkClientTrusted(chain, authType);
        requirePeerName(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        platform.checkServerTrusted(chain, authType, engine);
        requirePeerName(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        platform.checkServerTrusted(chain, authType, socket);
        requirePeerName(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        platform.checkServerTrusted(chain, authType);
        requirePeerName(chain);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return platform.getAcceptedIssuers();
    }

    private void requirePeerName(X509Certificate[] chain) throws CertificateException {
        @Nullable Collection<List<?>> names = chain[0].getSubjectAlternativeNames();
        boolean named = names != null
                && names.stream()
                        .anyMatch(name ->
                                name.get(0).equals(DNS_NAME) && name.get(1).equals(peerName));
        if (!named) {
            throw new CertificateException("the peer's certificate is not for " + peerName);
        }
    }
}
