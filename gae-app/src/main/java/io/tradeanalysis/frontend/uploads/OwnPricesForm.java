package io.tradeanalysis.frontend.uploads;

import io.tradeanalysis.contract.assets.Currencies;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.Limits;
import io.tradeanalysis.contract.request.OwnPrices;
import io.tradeanalysis.frontend.worker.OwnPriceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The part of a form that is about own prices.
 *
 * @param file the file, to be used only if nothing is wrong
 * @param errors what is wrong with file and currency, as far as it is seen without reading rows: that the worker does
 */
public record OwnPricesForm(OwnPriceFile file, List<FieldError> errors) {

    /** Copies the list. */
    public OwnPricesForm {
        errors = List.copyOf(errors);
    }

    /** Looks at what was received. */
    public static OwnPricesForm of(Upload.Whole upload) {
        UploadedFile file = upload.file().orElseGet(() -> new UploadedFile("", new byte[0], false));
        String currency =
                upload.fields().getOrDefault(OwnPrices.CURRENCY, "").strip().toUpperCase(Locale.ROOT);
        List<FieldError> errors = new ArrayList<>();
        wrongFile(file).ifPresent(message -> errors.add(new FieldError(OwnPrices.PRICES, message)));
        if (!Currencies.isCode(currency)) {
            errors.add(new FieldError(OwnPrices.CURRENCY, "Only codes of ISO 4217, such as USD or EUR"));
        }
        return new OwnPricesForm(new OwnPriceFile(shortName(file.name()), currency, file.bytes()), errors);
    }

    private static Optional<String> wrongFile(UploadedFile file) {
        if (file.isTooLarge()) {
            return Optional.of("Only files of at most %d MiB".formatted(OwnPrices.MAX_BYTES >> 20));
        }
        if (file.name().isBlank() && file.bytes().length == 0) {
            return Optional.of("Choose a CSV file");
        }
        return Workbook.isOne(file.bytes())
                ? Optional.of("This is a workbook or an archive; save its sheet as CSV in UTF-8")
                : Optional.empty();
    }

    /** Browsers of before sent whole paths. */
    private static String shortName(String fileName) {
        String name = fileName.replaceAll("\\p{C}", "?")
                .replaceFirst("^.*[/\\\\]", "")
                .replaceFirst("(?i)\\.csv$", "")
                .strip();
        return name.isEmpty() ? "Own prices" : name.substring(0, Math.min(name.length(), Limits.MAX_ASSET_LENGTH));
    }
}
