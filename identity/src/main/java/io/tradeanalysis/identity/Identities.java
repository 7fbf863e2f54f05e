package io.tradeanalysis.identity;

/**
 * Everything that two sides need to trust each other and nobody else. The authority's own key is not here: it was forgotten
 * when the leaves were signed, so nobody can add a third.
 *
 * @param authorityPem the certificate of the authority that signed both leaves (X.509, PEM)
 * @param server the worker's leaf
 * @param client the front end's leaf
 */
public record Identities(String authorityPem, Identity server, Identity client) {}
