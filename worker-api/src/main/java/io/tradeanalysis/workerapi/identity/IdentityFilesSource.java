package io.tradeanalysis.workerapi.identity;

import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.contract.IdentityFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An identity in three PEM files. They change one after the other; a read in between finds a key that is not the
 * certificate's, and the next one finds all of them.
 *
 * @param files where they are
 */
public record IdentityFilesSource(IdentityFiles files) implements IdentitySource {

    /** Files tell no label of what they hold. */
    static final String LABEL = "files";

    @Override
    public IdentityDocument read() throws NoIdentityException {
        return new IdentityDocument(
                LABEL,
                IdentityDocument.Stage.STEADY,
                text(files.certificate()),
                text(files.key()),
                List.of(text(files.authorities())),
                Optional.empty());
    }

    private static String text(Path file) throws NoIdentityException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new NoIdentityException("%s: no readable file (expected: PEM)".formatted(file), e);
        }
    }
}
