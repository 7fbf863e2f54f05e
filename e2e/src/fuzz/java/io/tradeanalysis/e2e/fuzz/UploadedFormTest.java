package io.tradeanalysis.e2e.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.tradeanalysis.frontend.uploads.ReadForm;
import io.tradeanalysis.frontend.uploads.Upload;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;

/** The form with prices of the caller's own, {@code multipart/form-data}, read part by part. */
class UploadedFormTest {

    private static final Campaign CAMPAIGN = new Campaign(117, "the form with own prices");

    @FuzzTest
    void shouldAcceptOrRefuse(byte[] body) throws Exception {
        CAMPAIGN.attempt(budget -> {
            Optional<Upload.Whole> form = budget.spend(() -> ReadForm.of(body));
            form.ifPresent(whole -> requireNoMoreThanSent(whole, body.length));
            return form.isPresent() ? Campaign.Fate.ACCEPTED : Campaign.Fate.REFUSED;
        });
    }

    /** A byte that is no UTF-8 becomes one character, and fields of one name are joined by commas. */
    private static void requireNoMoreThanSent(Upload.Whole form, int sent) {
        long received = form.file().map(file -> file.bytes().length).orElse(0);
        for (String text : form.fields().values()) {
            received += text.length();
        }
        if (received > sent) {
            throw new AssertionError("%d received of %d".formatted(received, sent));
        }
    }

    @AfterAll
    static void end() throws IOException {
        CAMPAIGN.end();
    }
}
