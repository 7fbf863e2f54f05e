package io.tradeanalysis.workerapi.mapping;

import java.time.LocalDate;

/** Dates as days since 1970-01-01. */
final class Dates {

    static int toMessage(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    static LocalDate toContract(int epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }

    private Dates() {}
}
