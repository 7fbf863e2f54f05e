package io.tradeanalysis.frontend.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.frontend.fake.FakeWorker;
import io.tradeanalysis.frontend.fake.Scripts;
import io.tradeanalysis.frontend.fake.TestIdentities;
import io.tradeanalysis.frontend.settings.Deadlines;
import io.tradeanalysis.frontend.settings.WorkerAddress;
import io.tradeanalysis.workerapi.CallLimits;
import io.tradeanalysis.workerapi.v1.DrawChartReply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplyRoomTest {

    private static final Question REQUEST = Question.of(AnalysisRequest.of("AMZN", 500, 1000, 1000, 42));
    private static final Picture PICTURE = new Picture(Picture.Subject.PRICES, Picture.Format.PNG, Picture.Theme.DARK);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int PICTURE_BYTES = 10 << 20;
    private static final int FREE = 64 << 10;

    @TempDir
    private Path folder;

    @Test
    void shouldHaveRoomForTheLargestReplyAtLeast() {
        ReplyRoom.Share share = ReplyRoom.of(0).share("one");

        assertThat(share.add(FREE + CallLimits.MAX_REPLY_BYTES)).isTrue();
        assertThat(share.add(2 << 10)).isFalse();
        assertThat(share.isRefused()).isTrue();
    }

    /** Of a call that tells its progress for minutes, and of small answers. */
    @Test
    void shouldCountNoFewBytes() {
        ReplyRoom room = ReplyRoom.of(0);
        assertThat(room.share("one").add(FREE + CallLimits.MAX_REPLY_BYTES)).isTrue();
        ReplyRoom.Share small = room.share("one");

        assertThat(small.add(FREE)).isTrue();
        assertThat(small.isRefused()).isFalse();
        assertThat(small.add(2 << 10)).isFalse();
    }

    @Test
    void shouldGiveBackWhatAShareHeldOnce() {
        ReplyRoom room = ReplyRoom.of(80 << 20);
        ReplyRoom.Share first = room.share("one");
        assertThat(first.add(FREE + (40 << 20))).isTrue();
        assertThat(room.share("another").add(FREE + (40 << 20))).isTrue();
        ReplyRoom.Share third = room.share("a third");
        assertThat(third.add(FREE + 1)).isFalse();
        third.close();

        first.close();
        first.close();

        assertThat(room.share("a third").add(FREE + (40 << 20))).isTrue();
        assertThat(room.share("one").add(FREE + 1)).isFalse();
    }

    @Test
    void shouldGiveNoCallerMoreThanHalf() {
        ReplyRoom room = ReplyRoom.of(80 << 20);
        assertThat(room.share("one").add(FREE + (30 << 20))).isTrue();
        assertThat(room.share("one").add(FREE + (10 << 20))).isTrue();

        assertThat(room.share("one").add(FREE + 1)).isFalse();
        assertThat(room.share("another").add(FREE + (40 << 20))).isTrue();
    }

    /** Four of ten MiB: the room has 32, so the fourth is cut off until another one has been sent. */
    @Test
    void shouldCutOffWhatHasNoRoomAndSayWhenToComeAgain() {
        TestIdentities identities = TestIdentities.in(folder);
        try (FakeWorker worker = FakeWorker.start(identities.worker(), 0, Scripts.assets(), Scripts.dollars())) {
            worker.draw(DrawChartReply.newBuilder()
                    .setPicture(ByteString.copyFrom(new byte[PICTURE_BYTES]))
                    .build());
            Workers workers = Workers.at(
                    List.of(WorkerAddress.parse(worker.address())),
                    identities.frontEnd(),
                    ReplyRoom.of(0),
                    new Deadlines(LONG, LONG, LONG, LONG),
                    new Random(7));
            Holding holding = new Holding();

            for (int i = 0; i < 3; i++) {
                assertThat(workers.drawChart(REQUEST, PICTURE, holding)).isInstanceOf(Outcome.Success.class);
            }
            for (int i = 0; i < 3; i++) {
                assertThat(workers.drawChart(REQUEST, PICTURE, holding))
                        .isEqualTo(new Outcome.Failed<byte[]>(new Failure.NoRoom("the reply", Duration.ofSeconds(1))));
            }
            holding.replies.forEach(HeldReply::close);
            assertThat(workers.drawChart(REQUEST, PICTURE, holding)).isInstanceOf(Outcome.Success.class);
            assertThat(worker.connections()).isEqualTo(7);
        }
    }

    /** Goes on to use all that it is given. */
    private static final class Holding implements ProgressListener {

        private final List<HeldReply> replies = new ArrayList<>();

        @Override
        public void progress(int done, int of) {}

        @Override
        public void holds(HeldReply reply) {
            replies.add(reply);
        }
    }
}
