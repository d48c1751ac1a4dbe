package vn.nhiphoc.audit.run;

/** Is told how far an audit has come; Vietnamese first, English beside. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (vi, en, done, of) -> {};

    /**
     * Work of that name goes on.
     *
     * @param of how much there is in all, 0 where that is not known
     */
    void at(String vi, String en, long done, long of);
}
