package io.tradeanalysis.worker.prices;

/**
 * One object of a source, as listed.
 *
 * @param name its name within the source
 * @param version changes whenever its bytes do
 */
record StoredObject(String name, String version) {}
