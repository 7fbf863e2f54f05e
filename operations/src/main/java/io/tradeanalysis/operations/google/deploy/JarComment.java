package io.tradeanalysis.operations.google.deploy;

import io.tradeanalysis.operations.inventory.OperationException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Adds a comment to a jar, which readers of jars pass over. */
final class JarComment {

    /** The end of central directory record without a comment: APPNOTE.TXT 4.3.16. */
    private static final int RECORD = 22;

    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH_AT = 20;

    private JarComment() {}

    static void add(Path jar, String comment) throws IOException {
        byte[] text = comment.getBytes(StandardCharsets.US_ASCII);
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "rw")) {
            byte[] record = new byte[RECORD];
            long start = file.length() - RECORD;
            file.seek(Math.max(0, start));
            int read = file.read(record);
            ByteBuffer fields = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
            if (read != RECORD || fields.getInt(0) != SIGNATURE || fields.getShort(LENGTH_AT) != 0) {
                throw new OperationException("%s is not a jar, or has a comment already.".formatted(jar.getFileName()));
            }
            fields.putShort(LENGTH_AT, (short) text.length);
            file.seek(start);
            file.write(record);
            file.write(text);
        }
    }
}
