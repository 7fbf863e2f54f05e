package io.tradeanalysis.worker.prices;

import com.adobe.testing.s3mock.S3MockApplication;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** A real server of the S3 protocol, on a free port. */
final class S3Server implements AutoCloseable {

    private final S3MockApplication server = S3MockApplication.start(new HashMap<>(Map.of(
            S3MockApplication.PROP_HTTP_PORT,
            S3MockApplication.RANDOM_PORT,
            S3MockApplication.PROP_HTTPS_PORT,
            S3MockApplication.RANDOM_PORT,
            S3MockApplication.PROP_SILENT,
            true)));

    /** Where it listens. */
    @SuppressWarnings("deprecation") // the server tells its port in no other way
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getHttpPort());
    }

    @Override
    public void close() {
        server.stop();
    }
}
