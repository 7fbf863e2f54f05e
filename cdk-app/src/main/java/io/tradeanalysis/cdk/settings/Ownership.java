package io.tradeanalysis.cdk.settings;

/**
 * Who has an environment, and for how long.
 *
 * @param owner who answers for it
 * @param expiresAt an instant (ISO 8601, UTC), or {@code never}
 */
public record Ownership(String owner, String expiresAt) {}
