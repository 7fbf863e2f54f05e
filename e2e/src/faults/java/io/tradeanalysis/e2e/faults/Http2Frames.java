package io.tradeanalysis.e2e.faults;

import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** As much of HTTP/2 (RFC 9113) as it takes to make a call and to see what comes back, in whatever way a library would not. */
final class Http2Frames {

    static final byte DATA = 0;
    static final byte SETTINGS = 4;
    static final byte GO_AWAY = 7;

    /** The peer has done too much of something (RFC 9113, 7). */
    static final int ENHANCE_YOUR_CALM = 11;

    private static final byte HEADERS = 1;
    private static final byte RST_STREAM = 3;
    private static final byte END_STREAM = 1;
    private static final byte END_HEADERS = 4;
    private static final byte CANCEL = 8;
    private static final int HEAD_BYTES = 9;

    /**
     * A frame.
     *
     * @param type such as {@link #GO_AWAY}
     */
    @SuppressWarnings("ArrayRecordComponent") // only read, never compared
    record Frame(byte type, byte[] payload) {

        /** Why the peer goes away. */
        int errorOfGoAway() {
            return ByteBuffer.wrap(payload).getInt(Integer.BYTES);
        }
    }

    /** What a connection begins with. */
    static void greet(OutputStream out) throws IOException {
        out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        frame(out, SETTINGS, 0, 0, new byte[0]);
    }

    /**
     * A call for an analysis, headers and message.
     *
     * @param isReset whether it is given up at once
     */
    static byte[] call(int stream, byte[] message, boolean isReset) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        frame(out, HEADERS, END_HEADERS, stream, headers());
        frame(out, DATA, END_STREAM, stream, prefixed(message));
        if (isReset) {
            frame(out, RST_STREAM, 0, stream, new byte[] {0, 0, 0, CANCEL});
        }
        return out.toByteArray();
    }

    /** As gRPC sends a message: not compressed, and how long it is. */
    private static byte[] prefixed(byte[] message) {
        return ByteBuffer.allocate(1 + Integer.BYTES + message.length)
                .put((byte) 0)
                .putInt(message.length)
                .put(message)
                .array();
    }

    /** RFC 7541: names of the static table, values as they are. */
    private static byte[] headers() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x83, (byte) 0x87}); // POST, https
        out.write(4); // :path
        text(out, "/" + TradeAnalysisGrpc.getAnalyseMethod().getFullMethodName());
        out.write(1); // :authority
        text(out, "localhost");
        out.write(new byte[] {0x0f, 31 - 15}); // content-type
        text(out, "application/grpc");
        out.write(0); // a name of its own
        text(out, "te");
        text(out, "trailers");
        return out.toByteArray();
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.length());
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void frame(OutputStream out, byte type, int flags, int stream, byte[] payload) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
        head.put((byte) 0)
                .putShort((short) payload.length)
                .put(type)
                .put((byte) flags)
                .putInt(stream);
        out.write(head.array());
        out.write(payload);
    }

    /**
     * Reads one.
     *
     * @throws java.io.EOFException if the peer says no more
     */
    static Frame read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        int length = data.readUnsignedByte() << Short.SIZE | data.readUnsignedShort();
        byte type = data.readByte();
        data.skipNBytes(1 + Integer.BYTES); // flags and stream
        return new Frame(type, data.readNBytes(length));
    }

    private Http2Frames() {}
}
