package io.tradeanalysis.worker.compute;

import com.sun.net.httpserver.HttpExchange;
import io.tradeanalysis.worker.compute.SignatureCheck.Claim;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Lets in who signs as API Gateway wants it, for one region, with one of the keys it knows. */
public final class SignedGate implements FunctionHost.Gate {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** API Gateway's own limit. */
    private static final Duration MOST_SKEW = Duration.ofMinutes(5);

    private final String region;
    private final Map<String, String> keys;
    private final ConcurrentLinkedQueue<String> callers = new ConcurrentLinkedQueue<>();

    /**
     * A gate.
     *
     * @param region where it stands
     * @param keys secret keys by their access keys
     */
    public SignedGate(String region, Map<String, String> keys) {
        this.region = region;
        this.keys = Map.copyOf(keys);
    }

    /** The access keys of those it let in, in their order. */
    List<String> callers() {
        return List.copyOf(callers);
    }

    @Override
    public boolean isOpenTo(HttpExchange call, byte[] body) {
        Map<String, String> headers = call.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> String.join(",", header.getValue())));
        String authorization = headers.get("authorization");
        if (authorization == null) {
            return false;
        }
        Claim claim = Claim.of(authorization);
        boolean open = claim.region().equals(region)
                && claim.service().equals("execute-api")
                && claim.signedHeaders().containsAll(List.of("host", "x-amz-date", "content-type"))
                && (!headers.containsKey("x-amz-security-token")
                        || claim.signedHeaders().contains("x-amz-security-token"))
                && isNow(claim, Objects.requireNonNull(headers.get("x-amz-date")))
                && isSigned(claim, call.getRequestMethod(), call.getRequestURI(), headers, body);
        if (open) {
            callers.add(claim.accessKey());
        }
        return open;
    }

    private static boolean isNow(Claim claim, String date) {
        Duration skew = Duration.between(Instant.from(DATE.parse(date)), Instant.now());
        return date.startsWith(claim.date()) && skew.abs().compareTo(MOST_SKEW) < 0;
    }

    private boolean isSigned(Claim claim, String method, URI address, Map<String, String> headers, byte[] body) {
        String key = keys.get(claim.accessKey());
        if (key == null) {
            return false;
        }
        String expected = new SignatureCheck(key).signature(claim, method, address, headers, body);
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), claim.signature().getBytes(StandardCharsets.US_ASCII));
    }
}
