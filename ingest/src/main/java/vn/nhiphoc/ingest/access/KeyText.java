package vn.nhiphoc.ingest.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its holder carries it, {@code nh_<id>_<secret>}. The secret has 256 random bits, so its plain SHA-256 can be
 * stored: there is nothing to guess.
 */
record KeyText(String id, String secret) {

    private static final Pattern SHAPE = Pattern.compile("nh_([a-z0-9]{8,20})_([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int ID_LENGTH = 12;

    static String newId() {
        StringBuilder id = new StringBuilder(ID_LENGTH);
        RANDOM.ints(ID_LENGTH, 0, LETTERS.length()).forEach(i -> id.append(LETTERS.charAt(i)));
        return id.toString();
    }

    /** A new secret for the key of that id. */
    static KeyText withNewSecret(String id) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return new KeyText(id, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    static Optional<KeyText> parse(String text) {
        Matcher shape = SHAPE.matcher(text);
        return shape.matches() ? Optional.of(new KeyText(shape.group(1), shape.group(2))) : Optional.empty();
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String text() {
        return "nh_" + id + "_" + secret;
    }

    /** The id only: the secret stays out of logs. */
    @Override
    public String toString() {
        return "nh_" + id + "_…";
    }
}
