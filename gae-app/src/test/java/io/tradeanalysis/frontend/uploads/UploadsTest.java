package io.tradeanalysis.frontend.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.frontend.fake.CannedResult;
import io.tradeanalysis.frontend.fake.FormBody;
import io.tradeanalysis.frontend.fake.RunningSite;
import io.tradeanalysis.frontend.fake.Scripts;
import io.tradeanalysis.frontend.fake.Site;
import io.tradeanalysis.frontend.fake.TricklingStream;
import io.tradeanalysis.frontend.visitors.RateLimit;
import io.tradeanalysis.frontend.visitors.Visitors;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;

/** When a file is received, and how long its place is kept. */
@ExtendWith(RunningSite.class)
@Timeout(60)
class UploadsTest {

    private static final String API = "/api/v1/analyses/own-prices";

    /** Some 10 MB of text, which no socket holds. */
    private static final int PRICES = 100_000;

    /** More than a socket holds, and than Tomcat reads of a body that nobody wants, unless it is told to. */
    private static final int LARGE = 9_000_000;

    /** Headers of a request whose body never comes: an answer to it needs none. */
    @Test
    void shouldNotReceiveTheFileOfWhoAsksTooOften(Site site) throws Exception {
        try (ConfigurableApplicationContext strict =
                Site.startFrontEnd(site.identities(), site.worker().address(), 0, "--trade-analysis.rate-limit=1/1h")) {
            int port = Integer.parseInt(strict.getEnvironment().getRequiredProperty("local.server.port"));
            FormBody body = body();
            assertThat(site.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + API))
                                    .header("Content-Type", body.contentType())
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.bytes())))
                            .statusCode())
                    .isEqualTo(200);

            try (Socket silent = connect(port)) {
                send(silent, body.contentType(), 10_000_000, new byte[0]);

                assertThat(firstLine(silent)).startsWith("HTTP/1.1 429");
            }
            try (Socket late = connect(port)) {
                send(late, body.contentType(), LARGE, new byte[LARGE]); // all is sent before the answer is looked for

                assertThat(firstLine(late)).startsWith("HTTP/1.1 429");
            }
        }
    }

    /** Two that read nothing of their answers are all that one address may have; its third is answered all the same. */
    @Test
    void shouldGiveThePlaceBackOnceTheWorkerHasAnswered(Site site) throws Exception {
        site.worker().follow(Scripts.result(request -> CannedResult.of(request, PRICES, "USD", List.of())));
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < Uploads.MOST_OF_ONE_VISITOR; i++) {
                Socket socket = connect(site.at(API).getPort());
                slow.add(socket);
                send(socket, body().contentType(), body().bytes().length, body().bytes());
                assertThat(firstLine(socket)).startsWith("HTTP/1.1 200");
            }
            site.worker().follow(Scripts.dollars());

            HttpResponse<String> third = site.send(HttpRequest.newBuilder(site.at(API))
                    .header("Content-Type", body().contentType())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body().bytes())));

            assertThat(third.statusCode()).as(third.body()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** A byte a millisecond, for a third of a second; the rest is never read. */
    @Test
    void shouldNotGoOnReceivingAFileThatTrickles() {
        MockHttpServletRequest request = new MockHttpServletRequest() {
            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(new TricklingStream(300));
            }
        };
        request.setMethod("POST");
        request.setContentType(body().contentType());
        Uploads uploads = new Uploads(RateLimit.none(), Duration.ofMillis(20));

        Upload upload = uploads.receive(request, new Visitors(false).of(request), received -> received);

        assertThat(upload)
                .isInstanceOfSatisfying(
                        Upload.Unusable.class,
                        unusable -> assertThat(unusable.problem().status()).isEqualTo(HttpStatus.REQUEST_TIMEOUT));
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4 << 10);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private static void send(Socket socket, String contentType, int length, byte[] body) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write("POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(API, contentType, length)
                .getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    private static String firstLine(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    private static FormBody body() {
        return new FormBody()
                .field("currency", "EUR")
                .field(
                        "inputs",
                        "{\"movingAverage\":500,\"window\":1000,\"samples\":1000,\"resources\":2,\"compute\":\"ec2\","
                                + "\"seed\":42}")
                .file("prices", "p.csv", "Date,Adj Close\n2020-01-02,5.25\n");
    }
}
