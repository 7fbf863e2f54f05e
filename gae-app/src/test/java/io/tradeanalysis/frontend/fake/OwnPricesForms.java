package io.tradeanalysis.frontend.fake;

import io.tradeanalysis.contract.request.OwnPrices;
import java.net.http.HttpRequest;
import java.util.List;

/** Forms with a price file, as programs and pages post them, with the same inputs. */
public final class OwnPricesForms {

    /** What is in the file. */
    public static final String CSV = "Date,Adj Close\n2020-01-02,5.25\n";

    private static final List<String> PAGES = List.of("/analysis", "/grading", "/losses");

    /** As the address takes it. */
    public static FormBody whole(String address) {
        return without(address).file(OwnPrices.PRICES, "C:\\data\\My <Fund>.csv", CSV);
    }

    /** Without the file. */
    public static FormBody without(String address) {
        return isPage(address) ? page("1000", "EUR") : api("1000", "eur");
    }

    /** With too few samples, no currency and no file. */
    public static FormBody wrong(String address) {
        return isPage(address) ? page("1", "") : api("1", "");
    }

    private static boolean isPage(String address) {
        return PAGES.stream().anyMatch(address::startsWith);
    }

    private static FormBody api(String samples, String currency) {
        return new FormBody()
                .field("currency", currency)
                .field(
                        "inputs",
                        "{\"movingAverage\":500,\"window\":1000,\"samples\":%s,\"resources\":2,\"compute\":\"ec2\",\"seed\":42}"
                                .formatted(samples));
    }

    private static FormBody page(String samples, String currency) {
        return new FormBody()
                .field("currency", currency)
                .field("asset", OwnPrices.ASSET)
                .field("movingAverage", "500")
                .field("window", "1000")
                .field("samples", samples)
                .field("resources", "2")
                .field("compute", "ec2")
                .field("seed", "42");
    }

    /** Posts a form to an address of a site. */
    public static HttpRequest.Builder post(Site site, String address, FormBody form) {
        return HttpRequest.newBuilder(site.at(address))
                .header("Content-Type", form.contentType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes()));
    }

    private OwnPricesForms() {}
}
