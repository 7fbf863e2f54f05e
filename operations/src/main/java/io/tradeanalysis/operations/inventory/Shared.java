package io.tradeanalysis.operations.inventory;

/**
 * Something that an environment uses and no environment owns.
 *
 * @param resource what it is
 * @param reason why it stays: one clause
 */
public record Shared(Resource resource, String reason) {}
