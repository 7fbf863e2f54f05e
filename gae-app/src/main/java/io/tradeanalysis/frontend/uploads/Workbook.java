package io.tradeanalysis.frontend.uploads;

import java.util.Arrays;
import java.util.List;

/** Files that spreadsheets write unless they are told to write CSV. */
final class Workbook {

    /** How ZIP archives begin, which .xlsx and .ods are, and compound files, which .xls are. */
    private static final List<byte[]> BEGINNINGS =
            List.of(new byte[] {'P', 'K', 3, 4}, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});

    static boolean isOne(byte[] file) {
        return BEGINNINGS.stream()
                .anyMatch(beginning -> file.length >= beginning.length
                        && Arrays.equals(file, 0, beginning.length, beginning, 0, beginning.length));
    }

    private Workbook() {}
}
