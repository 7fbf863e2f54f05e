package io.tradeanalysis.worker.server;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.tradeanalysis.workerapi.v1.ListAssetsReply;
import io.tradeanalysis.workerapi.v1.ListAssetsRequest;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that counts its calls, and answers them when it may. */
final class CountingService extends TradeAnalysisGrpc.TradeAnalysisImplBase {

    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch called = new CountDownLatch(1);
    private final CountDownLatch mayAnswer;

    CountingService(CountDownLatch mayAnswer) {
        this.mayAnswer = mayAnswer;
    }

    @Override
    public void listAssets(ListAssetsRequest request, StreamObserver<ListAssetsReply> replies) {
        calls.incrementAndGet();
        called.countDown();
        try {
            mayAnswer.await();
            replies.onNext(ListAssetsReply.getDefaultInstance());
            replies.onCompleted();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            replies.onError(Status.UNAVAILABLE.asException());
        }
    }

    int calls() {
        return calls.get();
    }

    /** Waits until it is called. */
    void awaitCall() throws InterruptedException {
        called.await();
    }
}
