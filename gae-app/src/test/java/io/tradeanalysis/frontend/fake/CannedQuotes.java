package io.tradeanalysis.frontend.fake;

import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.result.PlaceQuote;
import io.tradeanalysis.contract.result.Quote;
import io.tradeanalysis.workerapi.mapping.QuoteMapping;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.v1.QuoteReply;
import java.util.List;

/** Quotes, as a worker tells them. */
public final class CannedQuotes {

    /** Of 375 trades, at both places. */
    public static QuoteReply done() {
        return of(new Quote(
                375,
                37_500_000,
                List.of(
                        new PlaceQuote(Compute.EC2, 2, 187_000, 93_500),
                        new PlaceQuote(Compute.LAMBDA, 2, 202_000, 101_000))));
    }

    /** Any. */
    public static QuoteReply of(Quote quote) {
        return QuoteReply.newBuilder().setQuote(QuoteMapping.toMessage(quote)).build();
    }

    /** A refusal. */
    public static QuoteReply refused(FieldError error) {
        return QuoteReply.newBuilder()
                .setRefusal(RequestMapping.toMessage(List.of(error)))
                .build();
    }

    private CannedQuotes() {}
}
