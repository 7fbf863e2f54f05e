package io.tradeanalysis.cdk.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a text is an IPv4 range (CIDR). */
final class AddressRange {

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern RANGE =
            Pattern.compile("%1$s\\.%1$s\\.%1$s\\.%1$s/(3[0-2]|[12]?\\d)".formatted(OCTET));

    /**
     * Whether it is one, with nothing but zeros behind its prefix: AWS would cut the rest off and then take the rule for
     * another than the one in the template.
     */
    static boolean isValid(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return false;
        }
        long address = 0;
        for (int octet = 1; octet <= 4; octet++) {
            address = address << 8 | Integer.parseInt(range.group(octet));
        }
        int prefix = Integer.parseInt(range.group(5));
        return (address & (0xFFFF_FFFFL >>> prefix)) == 0;
    }

    private AddressRange() {}
}
