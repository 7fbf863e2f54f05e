package io.tradeanalysis.contract;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ties an answer of the function to the request that it answers. Nothing else in it tells figures of one seed from those of
 * another.
 */
public final class AnswerDigest {

    /** Header of an answer that has it. */
    public static final String HEADER = "Answer-Digest";

    /**
     * SHA-256 over the length of the request's body (8 bytes), that body and the answer's.
     *
     * @param request body of a request
     * @param answer body of an answer
     * @return in hexadecimal digits
     */
    public static String of(byte[] request, byte[] answer) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    ByteBuffer.allocate(Long.BYTES).putLong(request.length).flip());
            digest.update(request);
            digest.update(answer);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private AnswerDigest() {}
}
