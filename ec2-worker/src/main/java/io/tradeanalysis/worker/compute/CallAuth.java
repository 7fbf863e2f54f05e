package io.tradeanalysis.worker.compute;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** How a call of the function says who makes it. */
public interface CallAuth {

    /** Not at all. */
    CallAuth NONE = (_, headers, _) -> headers;

    /**
     * All headers of one attempt.
     *
     * @param address where it goes by POST
     * @param headers what it has anyway
     * @param body what it sends
     * @throws NoCredentialsException if the caller can't say who it is
     */
    Map<String, List<String>> headers(URI address, Map<String, List<String>> headers, byte[] body)
            throws NoCredentialsException;
}
