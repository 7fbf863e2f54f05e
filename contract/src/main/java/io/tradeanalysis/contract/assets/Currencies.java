package io.tradeanalysis.contract.assets;

import java.util.Currency;

/** Which currencies prices may be in. */
public final class Currencies {

    /** Whether a text is a code of ISO 4217, in capitals. */
    public static boolean isCode(String text) {
        try {
            return Currency.getInstance(text).getCurrencyCode().equals(text);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private Currencies() {}
}
