package vn.nhiphoc.ingest.sheets;

/** One sentence for a person, in Vietnamese and in English. */
public record Said(String vi, String en) {

    /** The same words in both languages. */
    public static Said plain(String text) {
        return new Said(text, text);
    }

    @Override
    public String toString() {
        return vi.equals(en) ? vi : vi + " · " + en;
    }
}
