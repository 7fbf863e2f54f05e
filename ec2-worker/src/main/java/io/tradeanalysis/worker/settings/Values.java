package io.tradeanalysis.worker.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of settings; each method throws an IllegalArgumentException for one that is wrong. */
final class Values {

    static final String PORT_ALLOWED = "0 .. 65535";
    static final String NAME_ALLOWED = "1 to 64 letters, digits and . _ -";
    static final String PEM_ALLOWED = "a PEM file that can be read";
    static final String SECRET_ALLOWED = "the ARN or the name of a secret of AWS Secrets Manager";
    static final String FUNCTION_ALLOWED = "an address such as https://host/stage, without query";
    static final String BUCKET_ALLOWED = "the name of a bucket, 3 to 63 of a-z, 0-9, . and -";
    static final String PREFIX_ALLOWED = "the start of keys, such as prices/";
    static final String DURATION_ALLOWED = "a time above 0 such as 60s or 2m";

    private static final Pattern DURATION = Pattern.compile("(?<amount>[0-9]{1,9})(?<unit>ms|s|m|h)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9/_+=.@:-]{1,2048}");
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/._=-]{0,200}");

    static int port(String text) {
        int port = Integer.parseInt(text);
        require(port >= 0 && port <= 65_535);
        return port;
    }

    static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String name(String text) {
        require(NAME.matcher(text).matches());
        return text;
    }

    /** This machine's name, as far as it is fit to be a worker's. */
    static String hostName() {
        try {
            String host = InetAddress.getLocalHost().getHostName();
            return NAME.matcher(host).matches() ? host : "worker";
        } catch (UnknownHostException _) {
            return "worker";
        }
    }

    static PriceLocation folder(String text) {
        Path folder = Path.of(text);
        require(Files.isDirectory(folder) && Files.isReadable(folder));
        return new PriceLocation.Folder(folder);
    }

    static String bucket(String text) {
        require(BUCKET.matcher(text).matches());
        return text;
    }

    static String prefix(String text) {
        require(PREFIX.matcher(text).matches());
        return text.endsWith("/") ? text : text + "/";
    }

    static URI function(String text) {
        URI address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        require(("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                && address.getHost() != null
                && address.getQuery() == null
                && address.getFragment() == null
                && address.getUserInfo() == null);
        return address;
    }

    static String secret(String text) {
        require(SECRET.matcher(text).matches());
        return text;
    }

    static Path file(String text) {
        Path file = Path.of(text);
        require(Files.isRegularFile(file) && Files.isReadable(file));
        return file;
    }

    static Duration duration(String text) {
        Matcher parts = DURATION.matcher(text);
        require(parts.matches());
        ChronoUnit unit = switch (parts.group("unit")) {
            case "ms" -> ChronoUnit.MILLIS;
            case "s" -> ChronoUnit.SECONDS;
            case "m" -> ChronoUnit.MINUTES;
            default -> ChronoUnit.HOURS;
        };
        Duration time = Duration.of(Integer.parseInt(parts.group("amount")), unit);
        require(time.isPositive());
        return time;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalArgumentException();
        }
    }

    private Values() {}
}
