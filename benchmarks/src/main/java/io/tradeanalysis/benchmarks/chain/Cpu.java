package io.tradeanalysis.benchmarks.chain;

import io.tradeanalysis.e2e.Product;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Processor time of the chain's processes so far.
 *
 * @param product its processes
 */
record Cpu(Product product) {

    /**
     * Seconds.
     *
     * @param frontEnd of the front end
     * @param worker of the worker
     * @param generator of this process
     */
    record Seconds(double frontEnd, double worker, double generator) {

        Seconds since(Seconds before) {
            return new Seconds(frontEnd - before.frontEnd, worker - before.worker, generator - before.generator);
        }
    }

    Seconds now() {
        return new Seconds(
                seconds(process -> runs(process, "gae-app")),
                seconds(process -> runs(process, "ec2-worker")),
                seconds(ProcessHandle.current()));
    }

    private double seconds(Predicate<ProcessHandle> which) {
        return product.processes().stream()
                .filter(which)
                .mapToDouble(Cpu::seconds)
                .sum();
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    private static boolean runs(ProcessHandle process, String module) {
        return Arrays.stream(process.info().arguments().orElse(new String[0]))
                .anyMatch(argument -> argument.contains("/" + module + "-"));
    }
}
