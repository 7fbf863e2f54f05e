package io.tradeanalysis.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log. */
public final class LogTail {

    private static final int MOST_BYTES = 32 * 1024;

    private LogTail() {}

    /**
     * Reads the end of a log, however long it is.
     *
     * @param log the file
     * @param most how many lines at most
     * @return its last lines; none if it can't be read
     */
    public static List<String> of(Path log, int most) {
        List<String> lines = end(log).lines().toList();
        return lines.subList(Math.max(0, lines.size() - most), lines.size());
    }

    private static String end(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(MOST_BYTES, file.length())];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "";
        }
    }
}
