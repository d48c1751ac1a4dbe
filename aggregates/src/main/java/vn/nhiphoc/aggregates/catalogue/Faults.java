package vn.nhiphoc.aggregates.catalogue;

import java.util.ArrayList;
import java.util.List;
import vn.nhiphoc.aggregates.shared.Refusal;

/** Collects everything that is wrong with a document, so that its sender can mend it in one go. */
final class Faults {

    private final List<Refusal> found = new ArrayList<>();

    void add(String code, String field, String detail) {
        found.add(new Refusal(code, field, detail));
    }

    List<Refusal> found() {
        return found;
    }
}
