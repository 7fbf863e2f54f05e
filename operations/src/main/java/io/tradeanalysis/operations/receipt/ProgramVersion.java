package io.tradeanalysis.operations.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this program, as its build has written it down. */
public final class ProgramVersion {

    private static final String FILE = "version.txt";

    private ProgramVersion() {}

    /** The text, such as {@code 1.2.0}. */
    public static String text() {
        try (InputStream file = ProgramVersion.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("the build writes " + FILE);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
