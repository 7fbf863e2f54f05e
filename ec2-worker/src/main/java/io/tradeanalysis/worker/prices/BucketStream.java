package io.tradeanalysis.worker.prices;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** The bytes of an object of S3; closing it early breaks the download off instead of reading what nobody wants. */
final class BucketStream extends FilterInputStream {

    private final ResponseInputStream<GetObjectResponse> response;

    BucketStream(ResponseInputStream<GetObjectResponse> response) {
        super(response);
        this.response = response;
    }

    @Override
    public int read() throws IOException {
        try {
            return response.read();
        } catch (SdkException e) {
            throw brokenOff(e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return response.read(bytes, offset, length);
        } catch (SdkException e) {
            throw brokenOff(e);
        }
    }

    private static IOException brokenOff(SdkException e) {
        return new IOException("the download broke off: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        response.abort();
    }
}
