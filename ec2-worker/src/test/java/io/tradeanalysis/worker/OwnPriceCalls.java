package io.tradeanalysis.worker;

import com.google.protobuf.ByteString;
import io.grpc.stub.BlockingClientCall;
import io.tradeanalysis.workerapi.v1.OwnPricesInputs;
import io.tradeanalysis.workerapi.v1.OwnPricesRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sends prices with a call, in pieces, as a front end does. */
public final class OwnPriceCalls {

    private static final int PIECE = 64 << 10;

    private OwnPriceCalls() {}

    /** The message that comes first. */
    public static OwnPricesRequest first(OwnPricesInputs inputs) {
        return OwnPricesRequest.newBuilder().setInputs(inputs).build();
    }

    /** All that a worker answers. */
    public static <E> List<E> answers(BlockingClientCall<OwnPricesRequest, E> call, OwnPricesInputs inputs, String csv)
            throws Exception {
        boolean isHeard = call.write(first(inputs));
        ByteString bytes = ByteString.copyFrom(csv, StandardCharsets.UTF_8);
        for (int from = 0; isHeard && from < bytes.size(); from += PIECE) {
            isHeard = call.write(OwnPricesRequest.newBuilder()
                    .setPrices(bytes.substring(from, Math.min(bytes.size(), from + PIECE)))
                    .build());
        }
        call.halfClose();
        List<E> answers = new ArrayList<>();
        for (E answer = call.read(); answer != null; answer = call.read()) {
            answers.add(answer);
        }
        return answers;
    }
}
