package io.tradeanalysis.frontend.fake;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import io.tradeanalysis.workerapi.v1.OwnPricesInputs;
import io.tradeanalysis.workerapi.v1.OwnPricesRequest;
import java.util.function.Consumer;

/** Puts together what comes in pieces. */
public final class OwnPricesCollecting implements StreamObserver<OwnPricesRequest> {

    /** All of a call. */
    public record Received(OwnPricesInputs inputs, ByteString csv, int pieces) {

        static final Received NOTHING = new Received(OwnPricesInputs.getDefaultInstance(), ByteString.EMPTY, 0);
    }

    private final Consumer<Received> whole;
    private Received received = Received.NOTHING;

    OwnPricesCollecting(Consumer<Received> whole) {
        this.whole = whole;
    }

    @Override
    public void onNext(OwnPricesRequest message) {
        received = message.hasInputs()
                ? new Received(message.getInputs(), ByteString.EMPTY, 0)
                : new Received(received.inputs(), received.csv().concat(message.getPrices()), received.pieces() + 1);
    }

    @Override
    public void onError(Throwable gone) {}

    @Override
    public void onCompleted() {
        whole.accept(received);
    }
}
