package io.tradeanalysis.setup.identity;

import io.tradeanalysis.contract.IdentityDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whether one side lets the other in, by the JDK's own trust manager and the certificates behind the names of {@link IdentityPool}. */
final class Trust {

    private record Question(String leaf, List<String> authorities, boolean isServer) {}

    /** The same question comes up in thousands of states. */
    private final Map<Question, Boolean> known = new HashMap<>();

    boolean eachTrustsTheOther(IdentityDocument worker, IdentityDocument frontEnd) {
        return isTrusted(new Question(worker.certificate(), frontEnd.authorities(), true))
                && isTrusted(new Question(frontEnd.certificate(), worker.authorities(), false));
    }

    private boolean isTrusted(Question question) {
        return known.computeIfAbsent(question, Trust::ask);
    }

    private static boolean ask(Question question) {
        try {
            X509TrustManager manager = manager(question.authorities());
            X509Certificate[] chain = {certificate(IdentityPool.certificate(question.leaf()))};
            if (question.isServer()) {
                manager.checkServerTrusted(chain, "UNKNOWN");
            } else {
                manager.checkClientTrusted(chain, "EC");
            }
            return true;
        } catch (CertificateException _) {
            return false;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static X509TrustManager manager(List<String> authorities) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (String authority : authorities) {
            trusted.setCertificateEntry("authority" + trusted.size(), certificate(IdentityPool.certificate(authority)));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(trusted);
        return (X509TrustManager) factory.getTrustManagers()[0];
    }

    static X509Certificate certificate(String pem) throws CertificateException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }
}
