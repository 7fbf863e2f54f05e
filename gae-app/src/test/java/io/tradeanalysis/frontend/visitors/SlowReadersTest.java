package io.tradeanalysis.frontend.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.frontend.worker.ProgressListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host with an answer of 16 MB, which may take a tenth of a second. */
@Timeout(60)
class SlowReadersTest {

    private static final int BYTES = 16_000_000;

    /** So fast that only the grace counts. */
    private static final int BYTES_A_SECOND = Integer.MAX_VALUE;

    private static final byte[] END_OF_CHUNKS = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private final Tomcat tomcat = new Tomcat();
    private final CountDownLatch closed = new CountDownLatch(1);

    @BeforeEach
    void start() throws Exception {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", folder.toString());
        context.getPipeline().addValve(new PresenceValve());
        FilterDef filter = new FilterDef();
        filter.setFilterName("slow");
        filter.setFilter(new SlowReaders(Duration.ofMillis(100), BYTES_A_SECOND));
        context.addFilterDef(filter);
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName("slow");
        everywhere.addURLPattern("/*");
        context.addFilterMap(everywhere);
        Tomcat.addServlet(context, "answer", new Answer()).addMapping("/");
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    /** Four bytes a microsecond at most, so that the whole would take it four seconds. */
    @ParameterizedTest
    @ValueSource(strings = {"/stream", "/text"})
    void shouldCutOffWhoTricklesAndGiveTheMemoryBack(String path) throws Exception {
        byte[] answer = get(path, Duration.ofMillis(1));

        assertThat(answer.length).isLessThan(BYTES);
        assertThat(new String(answer, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 200");
        assertThat(endsWell(answer)).isFalse();
        assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private static boolean endsWell(byte[] answer) {
        return new String(answer, StandardCharsets.US_ASCII)
                .endsWith(new String(END_OF_CHUNKS, StandardCharsets.US_ASCII));
    }

    /** Everything up to the end or the reset of a connection, four kilobytes and a rest at a time. */
    private byte[] get(String path, Duration rest) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4 << 10);
            socket.connect(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort()));
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .formatted(path)
                            .getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            byte[] piece = new byte[4 << 10];
            try {
                for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                    answer.write(piece, 0, read);
                    LockSupport.parkNanos(rest.toNanos());
                }
            } catch (SocketException _) {
                // a reset ends it, too
            }
            return answer.toByteArray();
        }
    }

    /** Holds a reply, and writes at once what is made of it. */
    private final class Answer extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            new Visitors(false).of(request).whilePresent(ProgressListener.NONE).holds(closed::countDown);
            try {
                if (request.getRequestURI().equals("/text")) {
                    response.getWriter().write("x".repeat(BYTES));
                } else {
                    response.getOutputStream().write(new byte[BYTES]);
                }
            } catch (IOException _) {
                // as a front end, which has nothing to say to who has gone
            }
        }
    }
}
