package vn.nhiphoc.ingest.files;

/** One sentence for a person, in Vietnamese and in English. */
public record Said(String vi, String en) {

    /** The same words in both languages. */
    static Said plain(String text) {
        return new Said(text, text);
    }

    @Override
    public String toString() {
        return vi.equals(en) ? vi : vi + " · " + en;
    }
}
