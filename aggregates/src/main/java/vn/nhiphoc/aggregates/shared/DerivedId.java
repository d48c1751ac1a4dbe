package vn.nhiphoc.aggregates.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Identifiers of lines, derived from what they belong to and the key that their sender chose. */
public final class DerivedId {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private static final MessageDigest SHA_256 = sha256();

    private DerivedId() {}

    /** The prefix and 22 characters: 128 bits of a SHA-256. */
    public static String of(String prefix, String owner, String key) {
        byte[] named = (owner + '\0' + key).getBytes(StandardCharsets.UTF_8);
        return prefix + BASE64.encodeToString(Arrays.copyOf(copy().digest(named), 16));
    }

    /** Copying one is much cheaper than looking up who provides it. */
    private static MessageDigest copy() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own SHA-256 can be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
