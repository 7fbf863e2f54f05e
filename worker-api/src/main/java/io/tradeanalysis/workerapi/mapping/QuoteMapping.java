package io.tradeanalysis.workerapi.mapping;

import io.tradeanalysis.contract.result.PlaceQuote;
import io.tradeanalysis.contract.result.Quote;

/** Quotes. */
public final class QuoteMapping {

    /** The message of a quote. */
    public static io.tradeanalysis.workerapi.v1.Quote toMessage(Quote quote) {
        return io.tradeanalysis.workerapi.v1.Quote.newBuilder()
                .setTrades(quote.trades())
                .setSamples(quote.samples())
                .addAllPlaces(
                        quote.places().stream().map(QuoteMapping::toMessage).toList())
                .build();
    }

    /** The quote of a message. */
    public static Quote toContract(io.tradeanalysis.workerapi.v1.Quote message) {
        return new Quote(
                message.getTrades(),
                message.getSamples(),
                message.getPlacesList().stream().map(QuoteMapping::toContract).toList());
    }

    private static io.tradeanalysis.workerapi.v1.PlaceQuote toMessage(PlaceQuote place) {
        return io.tradeanalysis.workerapi.v1.PlaceQuote.newBuilder()
                .setCompute(Choices.toMessage(place.compute()))
                .setResourcesUsed(place.resourcesUsed())
                .setCpuMicros(place.cpuMicros())
                .setWallMicros(place.wallMicros())
                .build();
    }

    private static PlaceQuote toContract(io.tradeanalysis.workerapi.v1.PlaceQuote place) {
        return new PlaceQuote(
                Choices.toContract(place.getCompute()),
                place.getResourcesUsed(),
                place.getCpuMicros(),
                place.getWallMicros());
    }

    private QuoteMapping() {}
}
