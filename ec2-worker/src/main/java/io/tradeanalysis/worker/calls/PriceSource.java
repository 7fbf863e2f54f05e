package io.tradeanalysis.worker.calls;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.contract.request.OwnPrices;
import io.tradeanalysis.worker.prices.OwnPriceFile;
import io.tradeanalysis.worker.prices.PriceLookup;
import io.tradeanalysis.worker.prices.PriceStore;
import java.io.IOException;

/** Where a call's prices come from: a store, or the call itself. Which field is wrong where there are none, is known here alone. */
public final class PriceSource {

    private final String field;
    private final Lookup lookup;

    private PriceSource(String field, Lookup lookup) {
        this.field = field;
        this.lookup = lookup;
    }

    private interface Lookup {
        PriceLookup find() throws IOException;
    }

    /**
     * What a call does with its prices.
     *
     * @param <T> what comes of it
     * @param <X> why nothing comes of it
     */
    @FunctionalInterface
    public interface Use<T, X extends Exception> {

        /**
         * Does it.
         *
         * @throws X if it can't be done now
         */
        Outcome<T> of(PriceLookup.Found found) throws X, InterruptedException;
    }

    /** The prices that a store has of an asset. */
    public static PriceSource ofAsset(String asset, PriceStore prices) {
        return new PriceSource(FieldNames.ASSET, () -> prices.find(asset));
    }

    /** The prices that came with the call. */
    public static PriceSource ofFile(OwnPriceFile file) {
        return new PriceSource(OwnPrices.PRICES, file::read);
    }

    /**
     * The same, if it still has the prices that are meant.
     *
     * @param sha256 of those; empty for whatever it has
     */
    public PriceSource only(String sha256) {
        return new PriceSource(field, () -> switch (lookup.find()) {
            case PriceLookup.Found found
            when !sha256.isEmpty() && !found.prices().sha256().equals(sha256) ->
                new PriceLookup.Unusable("The prices have changed since the analysis; make it again");
            case PriceLookup found -> found;
        });
    }

    /**
     * Uses the prices; where there are none that can be used, the call is refused.
     *
     * @throws IOException if they can't be had now
     * @throws X if the use does
     */
    public <T, X extends Exception> Outcome<T> use(Use<T, X> use) throws IOException, X, InterruptedException {
        return switch (lookup.find()) {
            case PriceLookup.Unusable(var reason) -> Outcome.Refused.of(new FieldError(field, reason));
            case PriceLookup.Found found -> use.of(found);
        };
    }
}
