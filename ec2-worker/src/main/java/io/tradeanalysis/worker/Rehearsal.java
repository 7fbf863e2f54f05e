package io.tradeanalysis.worker;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeRisk;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.Measured;
import io.tradeanalysis.engine.analysis.AnalysisPlan;
import io.tradeanalysis.engine.analysis.Engine;
import io.tradeanalysis.engine.analysis.Figures;
import io.tradeanalysis.engine.prices.PriceFile;
import io.tradeanalysis.engine.prices.PriceFileReader;
import io.tradeanalysis.engine.prices.PriceSeries;
import io.tradeanalysis.engine.risk.RiskAssessor;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.mapping.ResultMapping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** An analysis that nobody asked for, on prices that nobody knows, so that the classes of the first real one are loaded. */
final class Rehearsal {

    private static final int ROWS = 600;
    private static final int TIMES = 5;

    private static final String ASSET = "REHEARSAL";
    private static final AnalysisRequest REQUEST =
            AnalysisRequest.of(ASSET, 20, 20, 1_000, 0).computedBy(Compute.EC2, 2);

    private Rehearsal() {}

    /**
     * Does it, some times over.
     *
     * @return bytes of the answers, which are thrown away
     */
    static int run() {
        PriceSeries prices = prices();
        return IntStream.range(0, TIMES).map(time -> analyse(REQUEST, prices)).sum();
    }

    private static int analyse(AnalysisRequest asked, PriceSeries prices) {
        AnalysisRequest request = RequestMapping.toContract(RequestMapping.toMessage(asked));
        AnalysisPlan plan = AnalysisPlan.of(request, prices);
        Figures figures = plan.figures(
                plan.batches().stream().flatMap(batch -> assess(batch).stream()).toList());
        AnalysisResult result = new AnalysisResult(
                request,
                "USD",
                figures.trades(),
                figures.summary(),
                plan.series(),
                plan.performance(),
                new Measured(Compute.EC2, 1, plan.samples(), 0, 0, "none"),
                plan.notices(),
                Engine.version(request.model()),
                figures.pricesSha256(),
                figures.fingerprint());
        return ResultMapping.toMessage(result).toByteArray().length;
    }

    private static List<TradeRisk> assess(RiskBatch batch) {
        RiskAssessor assessor = RiskAssessor.of(batch);
        return batch.trades().stream().map(assessor::assess).toList();
    }

    /** The prices, as a file has them. */
    private static String priceFile() {
        SplittableRandom random = new SplittableRandom(0);
        StringBuilder file = new StringBuilder("Date,Adj Close\n");
        LocalDate day = LocalDate.of(2020, 1, 1);
        double price = 100;
        for (int row = 0; row < ROWS; row++) {
            price *= 1 + random.nextDouble(-0.02, 0.02);
            file.append(day.plusDays(row)).append(',').append(price).append('\n');
        }
        return file.toString();
    }

    private static PriceSeries prices() {
        byte[] file = priceFile().getBytes(StandardCharsets.UTF_8);
        try {
            return switch (PriceFileReader.read(ASSET, new ByteArrayInputStream(file))) {
                case PriceFile.Usable usable -> usable.prices();
                case PriceFile.Unusable unusable -> throw new IllegalStateException(unusable.reason());
            };
        } catch (IOException e) {
            throw new IllegalStateException("bytes at hand can't be read", e);
        }
    }
}
