package io.tradeanalysis.setup.identity;

import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.contract.IdentityDocument.Next;
import io.tradeanalysis.identity.Identities;
import io.tradeanalysis.identity.Identity;
import io.tradeanalysis.identity.IdentityIssuer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Short names for identities, so that thousands of states can be compared quickly, and the real ones behind the names. The
 * name of an authority is a digit; its leaves' names start with it.
 */
final class IdentityPool {

    private static final Map<Character, Identities> REAL = new ConcurrentHashMap<>();

    private IdentityPool() {}

    static Identities named(char digit) {
        return new Identities(
                "" + digit,
                new Identity(digit + " server", digit + " key"),
                new Identity(digit + " client", digit + " key"));
    }

    /** The certificate behind a name. */
    static String certificate(String name) {
        Identities real = REAL.computeIfAbsent(
                name.charAt(0), _ -> IdentityIssuer.issue(Duration.ofDays(1), InstantSource.system()));
        return switch (name.substring(1)) {
            case "" -> real.authorityPem();
            case " server" -> real.server().certificatePem();
            case " client" -> real.client().certificatePem();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The same documents with authorities named 0, 1, ... as they come: what they are called makes no difference. */
    static List<IdentityDocument> renamed(List<IdentityDocument> documents) {
        List<Character> order = new ArrayList<>();
        documents.stream()
                .flatMap(document -> Stream.concat(document.authorities().stream(), Stream.of(document.certificate())))
                .map(name -> name.charAt(0))
                .filter(name -> !order.contains(name))
                .forEach(order::add);
        UnaryOperator<String> rename =
                name -> Character.forDigit(order.indexOf(name.charAt(0)), 10) + name.substring(1);
        return documents.stream().map(document -> renamed(document, rename)).toList();
    }

    private static IdentityDocument renamed(IdentityDocument document, UnaryOperator<String> rename) {
        return new IdentityDocument(
                document.label(),
                document.stage(),
                rename.apply(document.certificate()),
                rename.apply(document.key()),
                document.authorities().stream().map(rename).toList(),
                document.next()
                        .map(next ->
                                new Next(next.label(), rename.apply(next.certificate()), rename.apply(next.key()))));
    }
}
