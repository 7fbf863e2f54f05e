package io.tradeanalysis.frontend.uploads;

/**
 * A file as a form sends it.
 *
 * @param name what its owner calls it; empty if no file was chosen
 * @param bytes what is in it, which nobody changes; empty if it is too large
 * @param isTooLarge whether it has more bytes than are kept
 */
@SuppressWarnings("ArrayRecordComponent") // a copy would be a second file in memory
public record UploadedFile(String name, byte[] bytes, boolean isTooLarge) {}
