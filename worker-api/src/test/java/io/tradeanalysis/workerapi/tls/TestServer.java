package io.tradeanalysis.workerapi.tls;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.netty.handler.ssl.SslContext;
import io.tradeanalysis.workerapi.WorkerChannels;
import io.tradeanalysis.workerapi.v1.AnalyseEvent;
import io.tradeanalysis.workerapi.v1.AnalyseRequest;
import io.tradeanalysis.workerapi.v1.ListAssetsReply;
import io.tradeanalysis.workerapi.v1.ListAssetsRequest;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A gRPC server on a real socket: a list is answered at once, an analysis only when the test says so. */
final class TestServer implements AutoCloseable {

    private final AtomicInteger handled = new AtomicInteger();
    private final CountDownLatch analysing = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final Server server;

    TestServer(SslContext tls, ServerInterceptor... interceptors) throws IOException {
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .sslContext(tls)
                .addService(ServerInterceptors.intercept(new Service(), interceptors))
                .build()
                .start();
    }

    private final class Service extends TradeAnalysisGrpc.TradeAnalysisImplBase {

        @Override
        public void listAssets(ListAssetsRequest request, StreamObserver<ListAssetsReply> replies) {
            handled.incrementAndGet();
            replies.onNext(ListAssetsReply.getDefaultInstance());
            replies.onCompleted();
        }

        @Override
        public void analyse(AnalyseRequest request, StreamObserver<AnalyseEvent> events) {
            analysing.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            events.onNext(AnalyseEvent.getDefaultInstance());
            events.onCompleted();
        }
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort());
    }

    int handled() {
        return handled.get();
    }

    void awaitAnalysis() throws InterruptedException {
        analysing.await();
    }

    void endAnalysis() {
        mayEnd.countDown();
    }

    /** Lists the assets on a connection of its own. */
    void list(WorkerChannels channels) {
        ManagedChannel channel = channels.open(address());
        try {
            stub(channel).listAssets(ListAssetsRequest.getDefaultInstance());
        } finally {
            channel.shutdownNow();
        }
    }

    /** Analyses on a connection of its own. */
    AnalyseEvent analyse(WorkerChannels channels) {
        ManagedChannel channel = channels.open(address());
        try {
            return stub(channel).analyse(AnalyseRequest.getDefaultInstance()).next();
        } finally {
            channel.shutdownNow();
        }
    }

    private static TradeAnalysisGrpc.TradeAnalysisBlockingStub stub(ManagedChannel channel) {
        return TradeAnalysisGrpc.newBlockingStub(channel).withDeadlineAfter(1, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        mayEnd.countDown();
        server.shutdownNow();
    }
}
