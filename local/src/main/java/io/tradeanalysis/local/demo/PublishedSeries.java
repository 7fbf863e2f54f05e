package io.tradeanalysis.local.demo;

import java.nio.file.Path;

/**
 * Prices that someone has published in an npm package.
 *
 * @param asset what they are prices of
 * @param packageName the package
 * @param version its exact version
 * @param pathInPackage the CSV file
 */
record PublishedSeries(DemoAsset asset, String packageName, String version, String pathInPackage) {

    String packageAndVersion() {
        return packageName + "@" + version;
    }

    Path file(Path installedIn) {
        return installedIn.resolve("node_modules").resolve(packageName).resolve(pathInPackage);
    }
}
