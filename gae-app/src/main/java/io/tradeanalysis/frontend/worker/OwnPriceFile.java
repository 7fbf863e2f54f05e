package io.tradeanalysis.frontend.worker;

/**
 * A price file that came with a request, in memory until that ends.
 *
 * @param name what its owner calls it; for them alone, so that no worker and no log hears of it
 * @param currency ISO 4217 code
 * @param csv its bytes, which nobody changes
 */
@SuppressWarnings("ArrayRecordComponent") // a copy would be a second file in memory
public record OwnPriceFile(String name, String currency, byte[] csv) {}
