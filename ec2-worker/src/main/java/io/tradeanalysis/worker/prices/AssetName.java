package io.tradeanalysis.worker.prices;

/**
 * What an asset is called, and in which currency its prices are.
 *
 * @param name what people call it
 * @param currency ISO 4217 code
 */
record AssetName(String name, String currency) {}
