package io.tradeanalysis.worker.prices;

import io.tradeanalysis.contract.request.Limits;
import java.util.regex.Pattern;

/** The symbols of assets as names of files. */
final class Symbols {

    private static final String PRICE_FILE_END = ".csv";
    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9^][A-Za-z0-9._^=-]*");

    /** Whether an object of that name holds prices. */
    static boolean isPriceFile(String objectName) {
        return objectName.endsWith(PRICE_FILE_END) && !objectName.equals(Catalogue.FILE_NAME);
    }

    /** The symbol of the asset whose prices an object holds. */
    static String of(String objectName) {
        return objectName.substring(0, objectName.length() - PRICE_FILE_END.length());
    }

    static boolean isAllowed(String symbol) {
        return symbol.length() <= Limits.MAX_ASSET_LENGTH
                && SYMBOL.matcher(symbol).matches();
    }

    /** Any text without control characters. */
    static String clean(String text) {
        return text.replaceAll("\\p{C}", "?");
    }

    /** Any text, made fit for a sentence. */
    static String show(String text) {
        String clean = clean(text);
        return clean.length() <= Limits.MAX_ASSET_LENGTH ? clean : clean.substring(0, Limits.MAX_ASSET_LENGTH);
    }

    private Symbols() {}
}
