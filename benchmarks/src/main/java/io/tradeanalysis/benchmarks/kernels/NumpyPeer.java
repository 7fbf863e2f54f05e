package io.tradeanalysis.benchmarks.kernels;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;

/** numpy in a process of its own, asked for one timing after the other. */
final class NumpyPeer implements Contender, AutoCloseable {

    private final Process process;
    private final Writer questions;
    private final BufferedReader answers;
    private final String version;

    private NumpyPeer(Process process, BufferedReader answers, String version) {
        this.process = process;
        this.questions = process.outputWriter(UTF_8);
        this.answers = answers;
        this.version = version;
    }

    /** Starts it; empty if there is no Python with numpy, which Python then says itself. */
    static Optional<NumpyPeer> start(Path program) {
        ProcessBuilder python = new ProcessBuilder("python3", program.toString());
        python.environment().put("OMP_NUM_THREADS", "1");
        try {
            Process process =
                    python.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            BufferedReader answers = process.inputReader(UTF_8);
            return Optional.ofNullable(answers.readLine()).map(version -> new NumpyPeer(process, answers, version));
        } catch (IOException e) {
            System.err.println(e.getMessage());
            return Optional.empty();
        }
    }

    String version() {
        return version;
    }

    @Override
    public Elapsed time(Job job, int samples, int repetitions) {
        try {
            questions.write("%s %d %d %d%n"
                    .formatted(job.name().toLowerCase(java.util.Locale.ROOT), samples, job.bars(), repetitions));
            questions.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("numpy's process has ended");
            }
            String[] times = answer.split(" ", -1);
            return new Elapsed(Long.parseLong(times[0]), Long.parseLong(times[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its input ends, so it does. */
    @Override
    public void close() {
        try {
            questions.close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
