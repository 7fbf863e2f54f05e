package io.tradeanalysis.workerapi.mapping;

import io.tradeanalysis.contract.result.Line;
import io.tradeanalysis.contract.result.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The price series, its dates packed as steps. */
final class SeriesMapping {

    static io.tradeanalysis.workerapi.v1.Series toMessage(Series series) {
        io.tradeanalysis.workerapi.v1.Series.Builder message = io.tradeanalysis.workerapi.v1.Series.newBuilder();
        message.addAllDateSteps(toSteps(series.dates()));
        for (double price : series.prices()) {
            message.addPrices(price);
        }
        series.lines().forEach(line -> message.addLines(toMessage(line)));
        return message.build();
    }

    private static io.tradeanalysis.workerapi.v1.Line toMessage(Line line) {
        io.tradeanalysis.workerapi.v1.Line.Builder message = io.tradeanalysis.workerapi.v1.Line.newBuilder()
                .setName(line.name())
                .setScale(Choices.toMessage(line.scale()))
                .setFirstRow(line.firstRow());
        for (double value : line.values()) {
            message.addValues(value);
        }
        return message.build();
    }

    private static Line toContract(io.tradeanalysis.workerapi.v1.Line line) {
        return new Line(
                line.getName(),
                Choices.toContract(line.getScale()),
                line.getFirstRow(),
                toArray(line.getValuesCount(), line::getValues));
    }

    static Series toContract(io.tradeanalysis.workerapi.v1.Series message) {
        return new Series(
                toDates(message.getDateStepsList()),
                toArray(message.getPricesCount(), message::getPrices),
                message.getLinesList().stream().map(SeriesMapping::toContract).toList());
    }

    /** Days since 1970-01-01 of the first date, then the days between neighbours. */
    static List<Integer> toSteps(List<LocalDate> dates) {
        List<Integer> steps = new ArrayList<>(dates.size());
        int previous = 0;
        for (LocalDate date : dates) {
            int day = Dates.toMessage(date);
            steps.add(day - previous);
            previous = day;
        }
        return steps;
    }

    static List<LocalDate> toDates(List<Integer> steps) {
        List<LocalDate> dates = new ArrayList<>(steps.size());
        int day = 0;
        for (int step : steps) {
            day += step;
            dates.add(Dates.toContract(day));
        }
        return dates;
    }

    static double[] toArray(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).toArray();
    }

    private SeriesMapping() {}
}
