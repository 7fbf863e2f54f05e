package io.tradeanalysis.operations.google.gcloud;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What gcloud answered. {@link #toString()} shows no answer: it may be a secret.
 *
 * @param exitCode 0 if the call succeeded
 * @param output JSON, or nothing
 * @param errors what it said meanwhile, errors and progress
 */
public record Reply(int exitCode, String output, String errors) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The last error, until its end or a remark on how the call was authenticated. */
    private static final Pattern ERROR = Pattern.compile(
            ".*ERROR: (?:\\(gcloud[\\w.-]*\\) )?(.+?)(?:\\s+This command is authenticated.*)?", Pattern.DOTALL);

    private static final Pattern MISSING =
            Pattern.compile("NOT_FOUND|not found|matched no objects|\\b404\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern UNUSED =
            Pattern.compile("SERVICE_DISABLED|has not been used in project|not enabled on project");

    /** How some commands pass on what Google has answered. */
    private static final Pattern HTTP_ERROR =
            Pattern.compile("HttpError accessing .*'status': (\\d+).*\"message\": \"([^\"]*)\".*", Pattern.DOTALL);

    private static final int LONGEST_REASON = 300;

    /** A call that succeeded and has nothing to say. */
    public static Reply empty() {
        return new Reply(0, "{}", "");
    }

    /** Whether the call succeeded. */
    public boolean succeeded() {
        return exitCode == 0;
    }

    /** Whether the call failed because what it is about does not exist. */
    public boolean isAboutNothing() {
        return !succeeded() && MISSING.matcher(errors).find();
    }

    /** Whether the call failed because the project has never used that service of Google's, so has nothing there. */
    public boolean isAboutAnUnusedService() {
        return !succeeded() && UNUSED.matcher(errors).find();
    }

    /** The answer. An empty one is an empty object. */
    public JsonNode json() {
        return JSON.readTree(output.isBlank() ? "{}" : output);
    }

    /**
     * This reply, if the call succeeded.
     *
     * @param doing what was tried, to be said if it failed: {@code can't DOING: REASON}
     */
    public Reply orThrow(String doing) {
        if (!succeeded()) {
            throw new GcloudException("can't %s: %s".formatted(doing, reason()));
        }
        return this;
    }

    /** Why the call failed, on one line. */
    public String reason() {
        Matcher error = ERROR.matcher(errors.strip());
        String reason = plain(error.matches() ? error.group(1) : errors);
        String line = reason.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return "gcloud ended with %d and said nothing".formatted(exitCode);
        }
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + " ...";
    }

    private static String plain(String reason) {
        Matcher answer = HTTP_ERROR.matcher(reason.strip());
        return answer.matches() ? "%s: %s".formatted(answer.group(1), answer.group(2)) : reason;
    }

    @Override
    public String toString() {
        return "Reply[exitCode=%d]".formatted(exitCode);
    }
}
