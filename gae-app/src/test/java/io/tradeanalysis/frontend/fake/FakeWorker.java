package io.tradeanalysis.frontend.fake;

import io.grpc.Server;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.netty.handler.ssl.DelegatingSslContext;
import io.netty.handler.ssl.SslContext;
import io.tradeanalysis.contract.assets.AssetInfo;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.workerapi.Shedding;
import io.tradeanalysis.workerapi.mapping.AssetMapping;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.v1.AnalyseEvent;
import io.tradeanalysis.workerapi.v1.AnalyseRequest;
import io.tradeanalysis.workerapi.v1.DrawChartReply;
import io.tradeanalysis.workerapi.v1.DrawChartRequest;
import io.tradeanalysis.workerapi.v1.GradeEvent;
import io.tradeanalysis.workerapi.v1.GradeRequest;
import io.tradeanalysis.workerapi.v1.ListAssetsReply;
import io.tradeanalysis.workerapi.v1.ListAssetsRequest;
import io.tradeanalysis.workerapi.v1.OwnPricesInputs;
import io.tradeanalysis.workerapi.v1.OwnPricesRequest;
import io.tradeanalysis.workerapi.v1.Progress;
import io.tradeanalysis.workerapi.v1.QuoteReply;
import io.tradeanalysis.workerapi.v1.QuoteRequest;
import io.tradeanalysis.workerapi.v1.ShowLossesEvent;
import io.tradeanalysis.workerapi.v1.ShowLossesRequest;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLEngine;

/** A worker behind real mutual TLS that answers as its script says. */
public final class FakeWorker implements AutoCloseable {

    /** What an analysis is answered with. */
    @FunctionalInterface
    public interface Script {

        /** Answers one analysis. */
        void answer(AnalysisRequest request, ServerCallStreamObserver<AnalyseEvent> events);
    }

    private final Server server;
    private final String address;
    private final AtomicInteger analyses = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Script script;
    private final Queue<OwnPricesCollecting.Received> ownPrices = new ConcurrentLinkedQueue<>();
    private volatile List<AssetInfo> assets;
    private volatile Consumer<ServerCallStreamObserver<DrawChartReply>> painter =
            drawing(DrawChartReply.getDefaultInstance());
    private final List<DrawChartRequest> charts = new CopyOnWriteArrayList<>();
    private volatile GradeEvent grading = GradeEvent.getDefaultInstance();
    private final List<GradeRequest> gradings = new CopyOnWriteArrayList<>();
    private volatile Function<ShowLossesRequest, ShowLossesEvent> losses = _ -> ShowLossesEvent.getDefaultInstance();
    private volatile Function<QuoteRequest, QuoteReply> quotes = _ -> QuoteReply.getDefaultInstance();

    private FakeWorker(SslContext tls, int port, List<AssetInfo> assets, Script script) {
        this.assets = assets;
        this.script = script;
        try {
            this.server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                    .sslContext(counting(tls, connections))
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .addService(new Service())
                    .build()
                    .start();
            this.address = InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one; port 0 takes any. */
    public static FakeWorker start(SslContext tls, int port, List<AssetInfo> assets, Script script) {
        return new FakeWorker(tls, port, assets, script);
    }

    /** Where it listens. */
    public String address() {
        return address;
    }

    /** Answers from now on as this script says. */
    public void follow(Script other) {
        script = other;
    }

    /** Lists these assets from now on. */
    public void list(List<AssetInfo> others) {
        assets = others;
    }

    /** Draws this from now on. */
    public void draw(DrawChartReply other) {
        painter = drawing(other);
    }

    /** Lets this answer calls for charts from now on. */
    public void drawWith(Consumer<ServerCallStreamObserver<DrawChartReply>> other) {
        painter = other;
    }

    private static Consumer<ServerCallStreamObserver<DrawChartReply>> drawing(DrawChartReply picture) {
        return reply -> {
            reply.onNext(picture);
            reply.onCompleted();
        };
    }

    /** All charts that it was asked for. */
    public List<DrawChartRequest> charts() {
        return List.copyOf(charts);
    }

    /** The own prices that came last. */
    public OwnPricesCollecting.Received ownPrices() {
        return allOwnPrices().getLast();
    }

    /** Forgets all own prices that came. */
    void forgetOwnPrices() {
        ownPrices.clear();
    }

    /** All own prices that came, in their order. */
    public List<OwnPricesCollecting.Received> allOwnPrices() {
        return List.copyOf(ownPrices);
    }

    /** Answers gradings with this from now on. */
    public void grade(GradeEvent other) {
        grading = other;
    }

    /** All gradings that it was asked for. */
    public List<GradeRequest> gradings() {
        return List.copyOf(gradings);
    }

    /** Answers calls for a trade's losses with this from now on. */
    public void showLosses(Function<ShowLossesRequest, ShowLossesEvent> other) {
        losses = other;
    }

    /** Answers calls for quotes with this from now on; what it throws ends the call. */
    public void quote(Function<QuoteRequest, QuoteReply> other) {
        quotes = other;
    }

    /** How many analyses reached it. */
    public int analyses() {
        return analyses.get();
    }

    /** How many connections began a handshake with it, whatever became of them. */
    public int connections() {
        return connections.get();
    }

    /** Each connection has an engine of its own. */
    private static SslContext counting(SslContext tls, AtomicInteger connections) {
        return new DelegatingSslContext(tls) {
            @Override
            protected void initEngine(SSLEngine engine) {
                connections.incrementAndGet();
            }
        };
    }

    /** The end of a call that a worker with too much to do gives. */
    public static RuntimeException busy(int millis) {
        return Shedding.status(Duration.ofMillis(millis));
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private final class Service extends TradeAnalysisGrpc.TradeAnalysisImplBase {

        @Override
        public void listAssets(ListAssetsRequest request, StreamObserver<ListAssetsReply> reply) {
            reply.onNext(AssetMapping.toMessage(assets));
            reply.onCompleted();
        }

        @Override
        public void analyse(AnalyseRequest request, StreamObserver<AnalyseEvent> events) {
            analyses.incrementAndGet();
            ServerCallStreamObserver<AnalyseEvent> call = (ServerCallStreamObserver<AnalyseEvent>) events;

            script.answer(RequestMapping.toContract(request.getInputs()), call);
        }

        @Override
        public StreamObserver<OwnPricesRequest> analyseOwnPrices(StreamObserver<AnalyseEvent> events) {
            analyses.incrementAndGet();
            ServerCallStreamObserver<AnalyseEvent> call = (ServerCallStreamObserver<AnalyseEvent>) events;
            return collecting(call, asked -> script.answer(RequestMapping.toContract(asked.getInputs()), call));
        }

        @Override
        public StreamObserver<OwnPricesRequest> gradeOwnPrices(StreamObserver<GradeEvent> events) {
            return collecting(events, asked -> {
                gradings.add(asked.getGrading());
                GradeEvent.Builder own = grading.toBuilder();
                if (own.hasGrading()) {
                    own.getGradingBuilder().setInputs(asked.getGrading().getInputs());
                }
                events.onNext(own.build());
                events.onCompleted();
            });
        }

        @Override
        public StreamObserver<OwnPricesRequest> showLossesOfOwnPrices(StreamObserver<ShowLossesEvent> events) {
            return collecting(events, asked -> showLosses(asked.getLosses(), events));
        }

        @Override
        public StreamObserver<OwnPricesRequest> drawChartOfOwnPrices(StreamObserver<DrawChartReply> reply) {
            return collecting(reply, asked -> drawChart(asked.getChart(), reply));
        }

        private StreamObserver<OwnPricesRequest> collecting(
                StreamObserver<?> replies, Consumer<OwnPricesInputs> answer) {
            ((ServerCallStreamObserver<?>) replies).setOnCancelHandler(() -> {});
            return new OwnPricesCollecting(received -> {
                ownPrices.add(received);
                answer.accept(received.inputs());
            });
        }

        @Override
        public void showLosses(ShowLossesRequest request, StreamObserver<ShowLossesEvent> events) {
            events.onNext(ShowLossesEvent.newBuilder()
                    .setProgress(Progress.newBuilder().setOf(1))
                    .build());
            events.onNext(losses.apply(request));
            events.onCompleted();
        }

        @Override
        public void grade(GradeRequest request, StreamObserver<GradeEvent> events) {
            gradings.add(request);
            events.onNext(GradeEvent.newBuilder()
                    .setProgress(Progress.newBuilder().setDone(1).setOf(2))
                    .build());
            events.onNext(grading);
            events.onCompleted();
        }

        @Override
        public void quote(QuoteRequest request, StreamObserver<QuoteReply> reply) {
            try {
                reply.onNext(quotes.apply(request));
                reply.onCompleted();
            } catch (StatusRuntimeException end) {
                reply.onError(end);
            }
        }

        @Override
        public void drawChart(DrawChartRequest request, StreamObserver<DrawChartReply> reply) {
            charts.add(request);
            painter.accept((ServerCallStreamObserver<DrawChartReply>) reply);
        }
    }
}
