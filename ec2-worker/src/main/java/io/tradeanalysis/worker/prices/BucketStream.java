package io.tradeanalysis.worker.prices;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * The bytes of an object of S3, all that were announced: an end before that is no end. Closing it early breaks the download off
 * instead of reading what nobody wants.
 */
final class BucketStream extends FilterInputStream {

    private final ResponseInputStream<GetObjectResponse> response;
    private long count;

    BucketStream(ResponseInputStream<GetObjectResponse> response) {
        super(response);
        this.response = response;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return counted(response.read(bytes, offset, length));
        } catch (SdkException e) {
            throw brokenOff(e);
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        try {
            long skipped = response.skip(bytes);
            count += skipped;
            return skipped;
        } catch (SdkException e) {
            throw brokenOff(e);
        }
    }

    /** Counts the bytes that came; fewer than none are the end. */
    private int counted(int read) throws IOException {
        if (read >= 0) {
            count += read;
            return read;
        }
        Long announced = response.response().contentLength();
        if (announced != null && count < announced) {
            throw new IOException("the download broke off after %,d of %,d bytes".formatted(count, announced));
        }
        return read;
    }

    private static IOException brokenOff(SdkException e) {
        return new IOException("the download broke off: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        response.abort();
    }
}
