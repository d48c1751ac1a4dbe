package vn.nhiphoc.standalone.demo.check;

import java.util.List;

/**
 * How a view compares with the truth.
 *
 * @param rows rows of the truth, and those that the view has beside them
 * @param cells cells of all these rows
 * @param differing how many of the cells differ; of a missing or surplus row, all
 * @param first the first differences
 */
public record Comparison(String view, long rows, long cells, long differing, List<Difference> first) {

    public Comparison {
        first = List.copyOf(first);
    }
}
