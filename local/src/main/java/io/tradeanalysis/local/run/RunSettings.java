package io.tradeanalysis.local.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run is to be; made by {@link SettingsReader}.
 *
 * @param port the front end's port
 * @param data the folder of price files; empty for the demo prices
 * @param workers how many workers, 1 .. {@value #MAX_WORKERS}
 * @param workerPort the first worker's port; the others follow it
 * @param functionPort the function gateway's port
 */
public record RunSettings(int port, Optional<Path> data, int workers, int workerPort, int functionPort) {

    /** As many as the cloud's group of workers has at most. */
    public static final int MAX_WORKERS = 10;

    /** All ports of the run, in the order of the options. */
    List<PortUse> ports() {
        List<PortUse> ports = new ArrayList<>();
        ports.add(new PortUse(port, "the front end", OptionNames.PORT));
        for (int number = 1; number <= workers; number++) {
            ports.add(new PortUse(portOfWorker(number), "worker " + number, OptionNames.WORKER_PORT));
        }
        ports.add(new PortUse(functionPort, "the function gateway", OptionNames.FUNCTION_PORT));
        return ports;
    }

    /** The port of the worker with this number, counted from 1. */
    int portOfWorker(int number) {
        return workerPort + number - 1;
    }
}
