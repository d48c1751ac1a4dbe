package vn.nhiphoc.standalone.demo.check;

import java.util.List;

/**
 * How a view compares with the truth.
 *
 * @param campaign the campaign whose rows were compared, or two of them
 * @param rows rows of the truth, and those that the view has beside them
 * @param cells cells of all these rows
 * @param differing how many of the cells differ; of a missing or surplus row, all
 * @param first the first differences
 */
public record Comparison(String view, String campaign, long rows, long cells, long differing, List<Difference> first) {

    public Comparison {
        first = List.copyOf(first);
    }

    /** The same, of the campaign beside another one. */
    public Comparison beside(String baseline) {
        return new Comparison(view, campaign + " / " + baseline, rows, cells, differing, first);
    }
}
