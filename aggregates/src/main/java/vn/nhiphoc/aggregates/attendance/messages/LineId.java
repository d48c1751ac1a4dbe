package vn.nhiphoc.aggregates.attendance.messages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import vn.nhiphoc.aggregates.shared.ActivityId;

/**
 * The identifier of an attendance line, derived from its activity and key, so that the log itself tells a repeated line
 * from a new one: {@code line/} and 22 characters (128 bits of a SHA-256).
 */
public final class LineId {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private LineId() {}

    public static String of(ActivityId activityId, String key) {
        byte[] named = (activityId.value() + '\0' + key).getBytes(StandardCharsets.UTF_8);
        return "line/" + BASE64.encodeToString(Arrays.copyOf(sha256().digest(named), 16));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
