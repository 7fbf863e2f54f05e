package io.tradeanalysis.worker.compute;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes Signature Version 4 anew from a request as it arrived, step by step as Amazon documents it ("Create a signed AWS
 * API request"), with Java's own primitives. Paths and queries must need no encoding.
 *
 * @param key the secret access key
 */
record SignatureCheck(String key) {

    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/([^/]+)/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})");

    /** What the header {@code Authorization} claims. */
    record Claim(
            String accessKey,
            String date,
            String region,
            String service,
            List<String> signedHeaders,
            String signature) {

        static Claim of(String header) {
            Matcher matcher = AUTHORIZATION.matcher(header);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(header);
            }
            return new Claim(
                    matcher.group(1),
                    matcher.group(2),
                    matcher.group(3),
                    matcher.group(4),
                    List.of(matcher.group(5).split(";")),
                    matcher.group(6));
        }

        String scope() {
            return "%s/%s/%s/aws4_request".formatted(date, region, service);
        }
    }

    /** The signature that the request should carry. */
    String signature(Claim claim, String method, URI address, Map<String, String> headers, byte[] body) {
        String canonicalRequest = String.join(
                "\n",
                method,
                address.getRawPath(),
                canonicalQuery(address),
                canonicalHeaders(claim.signedHeaders(), headers),
                String.join(";", claim.signedHeaders()),
                hex(sha256(body)));
        String stringToSign = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                String.valueOf(headers.get("x-amz-date")),
                claim.scope(),
                hex(sha256(canonicalRequest.getBytes(StandardCharsets.UTF_8))));
        byte[] dateKey = hmac(("AWS4" + key).getBytes(StandardCharsets.UTF_8), claim.date());
        byte[] regionKey = hmac(dateKey, claim.region());
        byte[] serviceKey = hmac(regionKey, claim.service());
        return hex(hmac(hmac(serviceKey, "aws4_request"), stringToSign));
    }

    private static String canonicalQuery(URI address) {
        String query = address.getRawQuery();
        return query == null ? "" : Arrays.stream(query.split("&")).sorted().collect(Collectors.joining("&"));
    }

    private static String canonicalHeaders(List<String> names, Map<String, String> headers) {
        return names.stream()
                .map(name -> "%s:%s\n"
                        .formatted(
                                name, String.valueOf(headers.get(name)).strip().replaceAll(" +", " ")))
                .collect(Collectors.joining());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
