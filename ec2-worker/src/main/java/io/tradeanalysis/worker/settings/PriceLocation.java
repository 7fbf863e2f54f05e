package io.tradeanalysis.worker.settings;

import java.nio.file.Path;

/** Where the price files are. */
public sealed interface PriceLocation {

    /** A folder of this machine. */
    record Folder(Path path) implements PriceLocation {

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A bucket of S3. Region, endpoint and credentials are those that the AWS SDK finds by its own rules.
     *
     * @param name the bucket's name
     * @param prefix what the keys of price files start with; empty, or ends in a slash
     * @param pathStyle whether its name goes into the path of addresses, as endpoints other than Amazon's want it
     */
    record Bucket(String name, String prefix, boolean pathStyle) implements PriceLocation {

        @Override
        public String toString() {
            return "s3://%s/%s".formatted(name, prefix);
        }
    }
}
