package io.tradeanalysis.engine.prices;

/** Ends the reading of a file that can't be used; never leaves this package. */
final class PriceFileException extends Exception {

    private static final long serialVersionUID = 1;

    PriceFileException(String reason) {
        super(reason);
    }

    static PriceFileException atLine(long line, String reason) {
        return new PriceFileException("line %d: %s".formatted(line, reason));
    }

    /** What a file says, made fit for a sentence: short, on one line, without control characters. */
    static String quote(String text) {
        String clean = text.strip().replaceAll("\\p{C}", "?");
        return clean.length() <= 40 ? clean : clean.substring(0, 40) + "...";
    }

    /** The reason, without the file's name. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
