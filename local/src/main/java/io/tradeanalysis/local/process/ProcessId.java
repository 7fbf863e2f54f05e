package io.tradeanalysis.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one process for good: the system gives a number again when its process is gone, but not with the same start.
 *
 * @param number the number of the process
 * @param start when it started
 */
record ProcessId(long number, Instant start) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}) (\\d{1,18})");

    /** Systems reckon the start from a clock that may be set meanwhile. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    static ProcessId of(ProcessHandle process) {
        return new ProcessId(process.pid(), startOf(process));
    }

    /** Reads what {@link #toString()} wrote. */
    static Optional<ProcessId> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new ProcessId(
                        Long.parseLong(matcher.group(1)), Instant.ofEpochMilli(Long.parseLong(matcher.group(2)))))
                : Optional.empty();
    }

    /** The process, if it still runs. */
    Optional<ProcessHandle> find() {
        return ProcessHandle.of(number)
                .filter(found -> Duration.between(start, startOf(found)).abs().compareTo(TOLERANCE) <= 0);
    }

    @Override
    public String toString() {
        return number + " " + start.toEpochMilli();
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
