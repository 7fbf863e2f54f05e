package io.tradeanalysis.identity;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Signs its own certificate and those of leaves; forgotten together with its key. */
final class Authority {

    private static final int SERIAL_BITS = 127;

    private final X500Name name;
    private final KeyPair keys;
    private final Validity validity;
    private final SecureRandom random = new SecureRandom();
    private final JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();

    Authority(String commonName, KeyPair keys, Validity validity) throws GeneralSecurityException {
        this.name = named(commonName);
        this.keys = keys;
        this.validity = validity;
    }

    /** The authority's own certificate: it may sign leaves, and no further authority. */
    X509Certificate certificate() throws GeneralSecurityException, OperatorCreationException, IOException {
        X509v3CertificateBuilder certificate = builder(name, keys.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return signed(certificate);
    }

    /** A leaf with one name and one purpose. */
    X509Certificate sign(PublicKey key, String dnsName, KeyPurposeId purpose)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X509v3CertificateBuilder certificate = builder(named(dnsName), key)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose))
                .addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.dNSName, dnsName)))
                .addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        extensions.createAuthorityKeyIdentifier(keys.getPublic()));
        return signed(certificate);
    }

    private X509v3CertificateBuilder builder(X500Name subject, PublicKey key) throws IOException {
        BigInteger serial = new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE);
        return new JcaX509v3CertificateBuilder(
                        name, serial, Date.from(validity.notBefore()), Date.from(validity.notAfter()), subject, key)
                .addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
    }

    private X509Certificate signed(X509v3CertificateBuilder certificate)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(
                        certificate.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    }

    private static X500Name named(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }
}
