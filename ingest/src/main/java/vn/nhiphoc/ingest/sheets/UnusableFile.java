package vn.nhiphoc.ingest.sheets;

/** A file or a mapping of which nothing can be used; the message says in one line what would be right. */
public final class UnusableFile extends Exception {

    private static final long serialVersionUID = 1;

    private final String vi;
    private final String en;

    public UnusableFile(Said said) {
        super(said.toString());
        this.vi = said.vi();
        this.en = said.en();
    }

    public Said said() {
        return new Said(vi, en);
    }
}
