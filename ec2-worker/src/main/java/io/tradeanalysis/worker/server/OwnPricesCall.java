package io.tradeanalysis.worker.server;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.tradeanalysis.contract.assets.Currencies;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.OwnPrices;
import io.tradeanalysis.worker.calls.PriceSource;
import io.tradeanalysis.worker.compute.RiskUnavailableException;
import io.tradeanalysis.worker.prices.OwnPriceFile;
import io.tradeanalysis.workerapi.v1.OwnPricesInputs;
import io.tradeanalysis.workerapi.v1.OwnPricesRequest;
import java.io.IOException;

/**
 * One call with prices of the caller's own: receives them in memory, no more than are allowed, and has its work done when all
 * are there. gRPC tells it one thing after the other.
 */
final class OwnPricesCall implements StreamObserver<OwnPricesRequest> {

    private final Replies<?> caller;
    private final Work work;
    private final Runnable atEnd;

    private OwnPricesInputs inputs = OwnPricesInputs.getDefaultInstance();
    private ByteString csv = ByteString.EMPTY;
    private boolean isOver;

    /** Does what is asked for with a whole file, and answers. */
    interface Work {
        void on(OwnPricesInputs asked, Prices prices)
                throws IOException, RiskUnavailableException, InterruptedException;
    }

    /**
     * A call that has just begun.
     *
     * @param atEnd run once, when nothing of the prices is kept any more
     */
    OwnPricesCall(Replies<?> caller, Work work, Runnable atEnd) {
        this.caller = caller;
        this.work = work;
        this.atEnd = atEnd;
    }

    @Override
    public void onNext(OwnPricesRequest message) {
        if (isOver) {
            return;
        }
        if (message.hasInputs()) {
            inputs = message.getInputs();
        }
        csv = csv.concat(message.getPrices());
        if (csv.size() > OwnPrices.MAX_BYTES) {
            end(); // finds it too large, and need not hear the rest
        }
    }

    @Override
    public void onError(Throwable gone) {
        if (!isOver) {
            isOver = true;
            release();
        }
    }

    @Override
    public void onCompleted() {
        if (!isOver) {
            end();
        }
    }

    private void end() {
        isOver = true;
        try {
            caller.answer(() -> work.on(inputs, this::source));
        } finally {
            release();
        }
    }

    private PriceSource source(AnalysisRequest request) {
        if (!request.isOfOwnPrices() || !Currencies.isCode(inputs.getCurrency())) {
            throw Status.INVALID_ARGUMENT
                    .withDescription(
                            "own prices: asset %s and a currency of ISO 4217 are expected".formatted(OwnPrices.ASSET))
                    .asRuntimeException();
        }
        return PriceSource.ofFile(new OwnPriceFile(inputs.getCurrency(), csv.newInput()));
    }

    private void release() {
        csv = ByteString.EMPTY;
        atEnd.run();
    }
}
