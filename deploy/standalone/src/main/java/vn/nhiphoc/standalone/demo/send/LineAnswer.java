package vn.nhiphoc.standalone.demo.send;

import org.jspecify.annotations.Nullable;

/** What a batch answers to one of its lines; the code is there for refused lines only. */
public record LineAnswer(String status, @Nullable String code) {

    public static final LineAnswer RECORDED = new LineAnswer("recorded", null);
    public static final LineAnswer REPEATED = new LineAnswer("repeated", null);

    public static LineAnswer refused(String code) {
        return new LineAnswer("refused", code);
    }

    /** What the same line gets when it is sent again. */
    public LineAnswer again() {
        return status.equals("recorded") ? REPEATED : this;
    }

    @Override
    public String toString() {
        return code == null ? status : status + " (" + code + ")";
    }
}
