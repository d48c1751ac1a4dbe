package vn.nhiphoc.ingest.files;

/** What a field of a file may hold. */
final class Text {

    private static final char UNDECODABLE = '\uFFFD';

    private Text() {}

    /** Whether the text could be decoded and holds no control characters but tabs and line breaks. */
    static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == UNDECODABLE || (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')) {
                return false;
            }
        }
        return true;
    }
}
