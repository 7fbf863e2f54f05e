package io.tradeanalysis.contract;

import java.util.List;
import java.util.Optional;

/**
 * One side's identity for mutual TLS as it is kept in a secret: a JSON object with these names. {@link #toString()} never
 * shows a key.
 *
 * <p>A change of identities passes three stages, and both sides read each before the next begins, so no call is lost: first
 * both trust the old and the new authority ({@link Stage#TRUST}), then both present the new leaf ({@link Stage#PRESENT}),
 * then both forget the old authority ({@link Stage#STEADY}).
 *
 * @param label which identities these are; chosen by whoever asks for new ones
 * @param stage how far a change has come
 * @param certificate the leaf to present (X.509, PEM)
 * @param key its private key (PKCS #8, PEM)
 * @param authorities certificates of the authorities to trust (X.509, PEM), the newest last
 * @param next what will be presented from the next stage on; only in {@link Stage#TRUST}
 */
public record IdentityDocument(
        String label, Stage stage, String certificate, String key, List<String> authorities, Optional<Next> next) {

    /** How far a change of identities has come. */
    public enum Stage {
        /** The leaf of the one trusted authority is presented. */
        STEADY,
        /** The old leaf is presented, the old and the new authority are trusted. */
        TRUST,
        /** The new leaf is presented, the old and the new authority are trusted. */
        PRESENT
    }

    /**
     * The leaf that will be presented from the next stage on; its authority is the last of those trusted.
     *
     * @param label which identities it belongs to
     * @param certificate the leaf (X.509, PEM)
     * @param key its private key (PKCS #8, PEM)
     */
    public record Next(String label, String certificate, String key) {

        @Override
        public String toString() {
            return "Next[label=%s, key=(secret)]".formatted(label);
        }
    }

    /** Keeps its own copy of the authorities. */
    public IdentityDocument {
        authorities = List.copyOf(authorities);
    }

    @Override
    public String toString() {
        return "IdentityDocument[label=%s, stage=%s, authorities=%d, key=(secret)]"
                .formatted(label, stage, authorities.size());
    }
}
