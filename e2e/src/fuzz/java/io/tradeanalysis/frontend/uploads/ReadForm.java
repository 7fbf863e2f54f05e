package io.tradeanalysis.frontend.uploads;

import io.tradeanalysis.contract.request.OwnPrices;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.springframework.mock.web.MockHttpServletRequest;

/** What is received of a form with a price file. It is here since the reader of forms is not for others. */
@NullMarked
public final class ReadForm {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Reads a body in parts, which {@code --boundary} begins; empty if it is none, or has more in it than is taken. */
    public static Optional<Upload.Whole> of(byte[] body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/analysis/own-prices");
        request.setContentType("multipart/form-data; boundary=boundary");
        request.setContent(body);
        try {
            return Optional.of(FormReader.read(request, OwnPrices.PRICES, OwnPrices.MAX_BYTES, LONGEST));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private ReadForm() {}
}
