package vn.nhiphoc.aggregates.shared;

/** The one rule for identifiers that senders choose. */
final class Identifiers {

    private static final int LONGEST = 100;

    private Identifiers() {}

    static void requireValid(String field, String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException(field + " must have 1 to " + LONGEST + " characters");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSurrogate(c)) {
                throw new IllegalArgumentException(
                        field + " must not hold spaces or control characters (character " + (i + 1) + ")");
            }
        }
    }
}
