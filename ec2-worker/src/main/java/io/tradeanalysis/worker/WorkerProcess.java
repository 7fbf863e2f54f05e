package io.tradeanalysis.worker;

import io.tradeanalysis.contract.environment.JavaFlags;
import io.tradeanalysis.worker.settings.WorkerSettings;
import io.tradeanalysis.worker.settings.WrongSettingException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The worker's process: it runs until it is told to stop; with {@link JavaFlags#TRAIN} it ends once it is warm. */
public final class WorkerProcess {

    /** Starts it. */
    public static void main(String[] args) throws InterruptedException {
        Locale.setDefault(Locale.ROOT); // sentences write their numbers alike on every machine
        WarmUp warmUp = WarmUp.start();
        ProcessLog.start();
        Logger log = LoggerFactory.getLogger(WorkerProcess.class);
        warmUp.mayLog();
        try {
            WorkerSettings settings = WorkerSettings.of(System.getenv());
            if (List.of(args).contains(JavaFlags.TRAIN)) {
                train(settings.outOfReach(), warmUp);
                log.info("Trained");
                return;
            }
            Worker worker = Worker.start(settings);
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(worker::close));
            worker.reportPrices();
            warmUp.goOn();
            worker.awaitStop();
        } catch (WrongSettingException e) {
            log.error(e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            log.error("The worker can't start", e);
            System.exit(1);
        }
    }

    private static void train(WorkerSettings settings, WarmUp warmUp) throws InterruptedException {
        try (Worker worker = Worker.start(settings)) {
            worker.reportPrices();
            warmUp.goOn();
            TrainingRun.call(worker.port(), settings.identity());
            warmUp.await();
        }
    }

    private WorkerProcess() {}
}
