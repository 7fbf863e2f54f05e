package io.tradeanalysis.engine.prices;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Strict UTF-8, with or without a byte-order mark. */
final class Utf8 {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** A reader that fails with a {@code CharacterCodingException} on what is not UTF-8. */
    static Reader reader(InputStream bytes) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(bytes, BYTE_ORDER_MARK.length);
        byte[] first = new byte[BYTE_ORDER_MARK.length];
        int count = pushback.readNBytes(first, 0, first.length);
        if (!Arrays.equals(first, BYTE_ORDER_MARK)) {
            pushback.unread(first, 0, count);
        }
        return new InputStreamReader(
                pushback,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private Utf8() {}
}
