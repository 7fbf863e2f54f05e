package io.tradeanalysis.worker.prices;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.tradeanalysis.contract.assets.Currencies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A catalogue file: CSV in UTF-8 with the header {@code asset,name,currency}.
 *
 * @param entries what it says of each asset, by symbol
 * @param problem why the file as a whole says nothing, if so
 */
record CatalogueFile(Map<String, Catalogue.Entry> entries, Optional<String> problem) {

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_FIELD_LENGTH = 200;
    private static final int MAX_NAME_LENGTH = 80;
    private static final List<String> HEADER = List.of("asset", "name", "currency");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    CatalogueFile {
        entries = Map.copyOf(entries);
    }

    static CatalogueFile read(String file, InputStream bytes) throws IOException {
        byte[] content = bytes.readNBytes(MAX_BYTES + 1);
        if (content.length > MAX_BYTES) {
            return unusable("%s: larger than %d MiB".formatted(file, MAX_BYTES >> 20));
        }
        try {
            return read(file, decode(content));
        } catch (CharacterCodingException _) {
            return unusable("%s: no text in UTF-8".formatted(file));
        } catch (CsvParseException _) {
            return unusable("%s: no CSV with fields of at most %d characters".formatted(file, MAX_FIELD_LENGTH));
        }
    }

    private static String decode(byte[] content) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static CatalogueFile read(String file, String text) {
        Iterator<CsvRecord> records = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(CsvRecordHandler.builder().maxFieldSize(MAX_FIELD_LENGTH).build(), text)
                .iterator();
        if (!records.hasNext() || !isHeader(records.next())) {
            return unusable("%s, line 1: no header (expected: %s)".formatted(file, String.join(",", HEADER)));
        }
        Map<String, Catalogue.Entry> entries = new HashMap<>();
        while (records.hasNext()) {
            add(file, records.next(), entries);
        }
        return new CatalogueFile(entries, Optional.empty());
    }

    private static boolean isHeader(CsvRecord record) {
        return record.getFields().stream()
                .map(field -> field.strip().toLowerCase(Locale.ROOT))
                .toList()
                .equals(HEADER);
    }

    private static void add(String file, CsvRecord record, Map<String, Catalogue.Entry> entries) {
        String asset = record.getField(0).strip();
        Catalogue.Entry entry = entry(record)
                .map(problem -> "%s, line %d: %s".formatted(file, record.getStartingLineNumber(), problem))
                .<Catalogue.Entry>map(Catalogue.Entry.Wrong::new)
                .orElseGet(() -> named(record));
        entries.merge(
                asset,
                entry,
                (_, _) -> new Catalogue.Entry.Wrong("%s, line %d: asset %s twice"
                        .formatted(file, record.getStartingLineNumber(), Symbols.show(asset))));
    }

    private static Catalogue.Entry named(CsvRecord record) {
        return new Catalogue.Entry.Named(
                new AssetName(record.getField(1).strip(), record.getField(2).strip()));
    }

    private static Optional<String> entry(CsvRecord record) {
        if (record.getFieldCount() != HEADER.size()) {
            return Optional.of("%d fields (expected: %s)".formatted(record.getFieldCount(), String.join(",", HEADER)));
        }
        String name = record.getField(1).strip();
        if (name.isEmpty() || name.length() > MAX_NAME_LENGTH || !name.equals(Symbols.clean(name))) {
            return Optional.of("name %s (expected: 1 to %d characters)".formatted(Symbols.show(name), MAX_NAME_LENGTH));
        }
        String currency = record.getField(2).strip();
        return Currencies.isCode(currency)
                ? Optional.empty()
                : Optional.of("currency %s (expected: an ISO 4217 code such as USD)".formatted(Symbols.show(currency)));
    }

    private static CatalogueFile unusable(String problem) {
        return new CatalogueFile(Map.of(), Optional.of(problem));
    }
}
