package vn.nhiphoc.dashboards.grafana.rules;

import java.util.stream.Stream;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

/** Something that everything on the shelf keeps to. */
@FunctionalInterface
public interface Rule {
    /** Where it is broken and how, one line each; none where it is kept. */
    Stream<String> broken(Shelf shelf);
}
