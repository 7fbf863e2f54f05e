package io.tradeanalysis.operations.google.gcloud;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers as told, by what a call begins with, the longest beginning first; notes every call. Unknown changes succeed. */
public final class FakeGcloud implements Gcloud {

    private final Map<String, Deque<Reply>> answers = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();

    /** A call that begins like this is answered with these outputs, one after the other; the last one again and again. */
    public FakeGcloud answers(String beginning, String... outputs) {
        Deque<Reply> replies = new ArrayDeque<>();
        for (String output : outputs) {
            replies.add(new Reply(0, output, ""));
        }
        answers.put(beginning, replies);
        return this;
    }

    /** A call that begins like this fails. */
    public FakeGcloud refuses(String beginning, String error) {
        answers.put(beginning, new ArrayDeque<>(List.of(new Reply(1, "", "ERROR: (gcloud.fake) " + error))));
        return this;
    }

    /** All calls, as a person would type them. What a call read is behind {@code <}. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** The calls that may have changed something. */
    public List<String> changes() {
        return List.copyOf(changes);
    }

    @Override
    public Reply read(String... arguments) {
        String call = String.join(" ", arguments);
        calls.add(call);
        return answer(
                call, new Reply(1, "", "ERROR: (gcloud.fake) NOT_FOUND: nobody has said what is read by " + call));
    }

    @Override
    public Reply change(byte[] input, String... arguments) {
        String call = String.join(" ", arguments);
        String shown = input.length == 0 ? call : call + " < " + new String(input, StandardCharsets.UTF_8);
        calls.add(shown);
        changes.add(shown);
        return answer(call, Reply.empty());
    }

    private Reply answer(String call, Reply otherwise) {
        String best = answers.keySet().stream()
                .filter(call::startsWith)
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElse("");
        Deque<Reply> replies = answers.getOrDefault(best, new ArrayDeque<>());
        if (replies.isEmpty()) {
            return otherwise;
        }
        return replies.size() > 1 ? replies.remove() : replies.element();
    }
}
