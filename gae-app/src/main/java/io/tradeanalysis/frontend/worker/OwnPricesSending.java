package io.tradeanalysis.frontend.worker;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.v1.AnalyseEvent;
import io.tradeanalysis.workerapi.v1.OwnPricesInputs;
import io.tradeanalysis.workerapi.v1.OwnPricesRequest;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc.TradeAnalysisBlockingV2Stub;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The start of a call with a price file: it is sent in pieces, as fast as the worker takes them, anew in each attempt. */
final class OwnPricesSending implements EventCall.Start<AnalyseEvent> {

    /** Well below the largest message. */
    private static final int PIECE_BYTES = 128 << 10;

    private final OwnPricesRequest inputs;
    private final ByteString csv;
    private final Duration longestSilence;

    OwnPricesSending(AnalysisRequest request, OwnPriceFile file, Duration longestSilence) {
        this.inputs = OwnPricesRequest.newBuilder()
                .setInputs(OwnPricesInputs.newBuilder()
                        .setInputs(RequestMapping.toMessage(request))
                        .setCurrency(file.currency()))
                .build();
        this.csv = UnsafeByteOperations.unsafeWrap(file.csv());
        this.longestSilence = longestSilence;
    }

    @Override
    public BlockingClientCall<?, AnalyseEvent> on(TradeAnalysisBlockingV2Stub worker)
            throws StatusException, InterruptedException {
        BlockingClientCall<OwnPricesRequest, AnalyseEvent> call = worker.analyseOwnPrices();
        boolean sent = false;
        try {
            send(call);
            sent = true;
            return call;
        } catch (IllegalStateException e) { // whoever watches over the attempt has given it up meanwhile
            throw Status.CANCELLED
                    .withDescription("given up while it was sent")
                    .withCause(e)
                    .asException();
        } finally {
            if (!sent) {
                call.cancel("not all could be sent", null);
            }
        }
    }

    /** A worker that has heard enough answers before the end. */
    private void send(BlockingClientCall<OwnPricesRequest, AnalyseEvent> call)
            throws StatusException, InterruptedException {
        boolean isHeard = write(call, inputs);
        for (int from = 0; isHeard && from < csv.size(); from += PIECE_BYTES) {
            ByteString piece = csv.substring(from, Math.min(csv.size(), from + PIECE_BYTES));
            isHeard = write(call, OwnPricesRequest.newBuilder().setPrices(piece).build());
        }
        call.halfClose();
    }

    private boolean write(BlockingClientCall<OwnPricesRequest, AnalyseEvent> call, OwnPricesRequest message)
            throws StatusException, InterruptedException {
        try {
            return call.write(message, longestSilence.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw Status.DEADLINE_EXCEEDED
                    .withDescription("took nothing for %d ms".formatted(longestSilence.toMillis()))
                    .asException();
        }
    }
}
