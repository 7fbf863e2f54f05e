package io.tradeanalysis.worker.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.Strategy;
import io.tradeanalysis.contract.result.Line;
import io.tradeanalysis.engine.prices.PriceSeries;
import io.tradeanalysis.engine.strategy.Signals;
import io.tradeanalysis.worker.Requests;
import io.tradeanalysis.worker.calls.Outcome;
import io.tradeanalysis.worker.calls.PriceSource;
import io.tradeanalysis.worker.prices.PriceLookup;
import io.tradeanalysis.worker.prices.PriceStore;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class ChartsTest {

    private static final AnalysisRequest WAVE = AnalysisRequest.of("WAVE-GBP", 10, 10, 100, 1);

    private PriceStore store;
    private Charts charts;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        write(folder, "WAVE-GBP", 500);
        write(folder, "ONE", 1);
        write(folder, "LONG", 200_000);
        store = PriceStore.ofFolder(folder);
        charts = new Charts();
    }

    private static void write(Path folder, String asset, int rows) throws Exception {
        StringBuilder csv = new StringBuilder("Date,Adj Close\n");
        for (int row = 0; row < rows; row++) {
            csv.append(LocalDate.of(1500, 1, 1).plusDays(row))
                    .append(',')
                    .append(100 + 10 * Math.sin(row / 20.0))
                    .append('\n');
        }
        Files.writeString(folder.resolve(asset + ".csv"), csv);
    }

    @AfterEach
    void close() {
        charts.close();
    }

    @ParameterizedTest
    @EnumSource(ChartTheme.class)
    void shouldDrawPixelsInTheColoursOfTheTheme(ChartTheme theme) throws Exception {
        byte[] picture = draw("WAVE-GBP", 10, 10, PictureFormat.PNG, theme);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isEqualTo(900);
        assertThat(image.getRGB(1, 1)).isEqualTo(theme.ground().getRGB());
        assertThat(has(image, theme.buy().getRGB())).isTrue();
        assertThat(has(image, theme.sell().getRGB())).isTrue();
    }

    private static boolean has(BufferedImage image, int colour) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) == colour) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void shouldDrawVectorsWithEveryPartNamed() throws Exception {
        String svg = svg("WAVE-GBP", 10, 10);

        assertThat(svg)
                .contains("WAVE-GBP Daily Chart", "Adj Close", "SMA 10", "In Position", "BUY", "SELL", "Price (GBP)")
                .doesNotContain("<script", "DOCTYPE", "href");
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("svg");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 800 450");
    }

    @Test
    void shouldLeaveOutWhatThereIsNot() throws Exception {
        assertThat(svg("WAVE-GBP", 600, 10)).contains("Adj Close").doesNotContain("SMA", "In Position", "BUY", "SELL");
    }

    @Test
    void shouldNameEveryLineOfTheStrategy() throws Exception {
        Strategy bands = new Strategy.Bollinger(20, BigDecimal.ONE);

        assertThat(svg(bands)).contains(names(bands, Line.Scale.PRICE)).doesNotContain(">Index<");
        assertThat(names(bands, Line.Scale.PRICE)).hasSizeGreaterThan(1);
    }

    @Test
    void shouldDrawWhatIsNoPriceInAPaneBelow() throws Exception {
        Strategy strength = new Strategy.Rsi(14, 30, 70);

        assertThat(svg(strength))
                .contains("Price (GBP)", ">Index<", ">75<", "BUY")
                .contains(names(strength, Line.Scale.INDEX));
    }

    @Test
    void shouldRefuseFillsForWhichThereAreNoPrices() throws Exception {
        AnalysisRequest request =
                Requests.with(Map.of("fill", "next-open"), AnalysisRequest.of("WAVE-GBP", 10, 10, 100, 1));

        assertThat(charts.draw(
                        request, of(request), PictureSubject.PRICES, PictureFormat.SVG, ChartTheme.LIGHT, () -> false))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((Outcome.Refused<?>) refused).errors())
                                .extracting(FieldError::field)
                                .containsExactly("fill"));
    }

    @Test
    void shouldDrawEquityAboveDrawdownWhereThereAreTrades() throws Exception {
        assertThat(equity(WAVE))
                .contains("WAVE-GBP Equity and Drawdown", "Equity (GBP)", ">Strategy<", "Buy &amp; hold", ">Drawdown<")
                .contains(">0 %<")
                .doesNotContain("Adj Close", "BUY");
        assertThat(equity(AnalysisRequest.of("WAVE-GBP", 3, 500, 100, 1)))
                .contains("WAVE-GBP Equity and Drawdown")
                .doesNotContain(">Strategy<");
    }

    private String equity(AnalysisRequest request) throws Exception {
        Outcome<byte[]> outcome = charts.draw(
                request, of(request), PictureSubject.EQUITY, PictureFormat.SVG, ChartTheme.LIGHT, () -> false);
        return new String(((Outcome.Done<byte[]>) outcome).result(), StandardCharsets.UTF_8);
    }

    /** As the engine calls them. */
    private static List<String> names(Strategy strategy, Line.Scale scale) {
        double[] prices = IntStream.range(0, 500)
                .mapToDouble(row -> 100 + 10 * Math.sin(row / 20.0))
                .toArray();
        List<LocalDate> dates = IntStream.range(0, 500)
                .mapToObj(row -> LocalDate.of(1500, 1, 1).plusDays(row))
                .toList();
        return Signals.of(strategy, PriceSeries.of(dates, prices), 0).lines().stream()
                .filter(line -> line.scale() == scale)
                .map(Line::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"ONE,3,3", "WAVE-GBP,3,500"})
    void shouldDrawAChartWithoutTrades(String asset, int period, int window) throws Exception {
        assertThat(svg(asset, period, window)).contains("Adj Close").doesNotContain("In Position");
    }

    @Test
    void shouldDrawALongSeriesSmall() throws Exception {
        assertThat(draw("LONG", 50_000, 5_000, PictureFormat.SVG, ChartTheme.DARK))
                .hasSizeLessThan(1 << 20);
    }

    @Test
    void shouldBeginNothingForACallerWhoHasGone() throws Exception {
        try (ExecutorService nobody = Executors.newSingleThreadExecutor();
                Charts unable = new Charts(nobody)) {
            nobody.shutdown(); // it would reject a drawing

            assertThat(unable.draw(
                            WAVE, of(WAVE), PictureSubject.PRICES, PictureFormat.PNG, ChartTheme.DARK, () -> true))
                    .isInstanceOf(Outcome.Abandoned.class);
        }
    }

    /** Whoever waits goes after having been looked for three times. */
    @Test
    void shouldNotDrawWhatWaitsForItsTurnOnceNobodyWaitsForIt() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger looks = new AtomicInteger();
        try (ThreadPoolExecutor painter =
                        new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
                Charts busy = new Charts(painter)) {
            Future<?> before = painter.submit(() -> release.await(1, TimeUnit.MINUTES));

            assertThat(busy.draw(
                            WAVE,
                            of(WAVE),
                            PictureSubject.PRICES,
                            PictureFormat.PNG,
                            ChartTheme.DARK,
                            () -> looks.incrementAndGet() > 3))
                    .isInstanceOf(Outcome.Abandoned.class);
            assertThat(painter.getQueue()).allMatch(waiting -> ((Future<?>) waiting).isCancelled());

            release.countDown();
            before.get();
            assertThat(busy.draw(
                            WAVE, of(WAVE), PictureSubject.PRICES, PictureFormat.PNG, ChartTheme.DARK, () -> false))
                    .isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void shouldDrawNoOtherPricesThanThoseThatAreMeant() throws Exception {
        String sha256 = ((PriceLookup.Found) store.find(WAVE.asset())).prices().sha256();

        assertThat(drawn(of(WAVE).only(sha256))).isInstanceOf(Outcome.Done.class);
        assertThat(drawn(of(WAVE).only(""))).isInstanceOf(Outcome.Done.class);
        assertThat(drawn(of(WAVE).only(sha256.replace('0', '1'))))
                .isEqualTo(Outcome.Refused.of(
                        new FieldError("asset", "The prices have changed since the analysis; make it again")));
    }

    private Outcome<byte[]> drawn(PriceSource source) throws Exception {
        return charts.draw(WAVE, source, PictureSubject.PRICES, PictureFormat.PNG, ChartTheme.DARK, () -> false);
    }

    private PriceSource of(AnalysisRequest request) {
        return PriceSource.ofAsset(request.asset(), store);
    }

    private String svg(Strategy strategy) throws Exception {
        AnalysisRequest request = Requests.with(strategy, AnalysisRequest.of("WAVE-GBP", 10, 10, 100, 1));
        Outcome<byte[]> outcome = charts.draw(
                request, of(request), PictureSubject.PRICES, PictureFormat.SVG, ChartTheme.LIGHT, () -> false);
        return new String(((Outcome.Done<byte[]>) outcome).result(), StandardCharsets.UTF_8);
    }

    private String svg(String asset, int period, int window) throws Exception {
        return new String(draw(asset, period, window, PictureFormat.SVG, ChartTheme.LIGHT), StandardCharsets.UTF_8);
    }

    private byte[] draw(String asset, int period, int window, PictureFormat format, ChartTheme theme) throws Exception {
        AnalysisRequest request = AnalysisRequest.of(asset, period, window, 100, 1);
        Outcome<byte[]> outcome = charts.draw(request, of(request), PictureSubject.PRICES, format, theme, () -> false);
        return ((Outcome.Done<byte[]>) outcome).result();
    }
}
