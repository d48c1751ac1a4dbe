package vn.nhiphoc.standalone.bench.line;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One measurement as one line of JSON: what we took, what the bare parts took in the same run, what one is of the other,
 * the targets and whether all of them are reached. Figures that a recount finds wrong reach nothing. Not thread-safe.
 */
public final class Line {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MathContext DIGITS = new MathContext(4);

    private final String name;
    private final Map<String, Spread> ours = new LinkedHashMap<>();
    private final Map<String, Spread> baseline = new LinkedHashMap<>();
    private final Map<String, Spread> ratio = new LinkedHashMap<>();
    private final List<Goal> goals = new ArrayList<>();
    private final ObjectNode counts = JSON.createObjectNode();
    private final ObjectNode rest = JSON.createObjectNode();
    private long differing;
    private boolean reported;

    public Line(String name) {
        this.name = name;
    }

    /** What the product took. */
    public Line ours(String figure, Spread spread) {
        ours.put(figure, spread);
        return this;
    }

    /** What the bare parts took in the same run. */
    public Line baseline(String figure, Spread spread) {
        baseline.put(figure, spread);
        return this;
    }

    public Line ratio(String figure, Spread spread) {
        ratio.put(figure, spread);
        return this;
    }

    /** A target for a ratio of that name, or else for a figure of ours. */
    public Line atLeast(String figure, double limit) {
        goals.add(new Goal(figure, true, limit));
        return this;
    }

    /** The same from the other side. */
    public Line atMost(String figure, double limit) {
        goals.add(new Goal(figure, false, limit));
        return this;
    }

    /** For what has no limit and is to be told all the same. */
    public Line reported() {
        reported = true;
        return this;
    }

    /** A number or a word that says what was measured. */
    public Line count(String what, Object value) {
        counts.set(what, JSON.valueToTree(value));
        return this;
    }

    /** What a recount of the figures came to. */
    public Line recounted(long cells, long differingCells) {
        differing = differingCells;
        rest.put("auditedCells", cells).put("differingCells", differingCells);
        return this;
    }

    /** How it was measured, and on what. */
    public Line measured(boolean quick, int runs, long seed, Map<String, String> versions) {
        rest.put("quick", quick).put("runs", runs).put("seed", seed);
        rest.set("versions", JSON.valueToTree(versions));
        return this;
    }

    /** The line of a measurement that came to nothing, which reaches nothing either. */
    public static String failed(String name, String why) {
        return JSON.createObjectNode()
                .put("name", name)
                .put("reached", false)
                .put("failed", why)
                .toString();
    }

    /** Whether every target is reached and nothing was counted wrong. */
    boolean reached() {
        return differing == 0
                && (reported || !goals.isEmpty())
                && goals.stream().allMatch(goal -> goal.reachedBy(value(goal.figure())));
    }

    private double value(String figure) {
        Spread spread = ratio.containsKey(figure) ? ratio.get(figure) : ours.get(figure);
        if (spread == null) {
            throw new IllegalStateException(name + " has a target for " + figure + " but no such figure");
        }
        return spread.median();
    }

    @Override
    public String toString() {
        ObjectNode line = JSON.createObjectNode().put("name", name);
        line.set("ours", medians(ours));
        line.set("baseline", medians(baseline));
        line.set("ratio", medians(ratio));
        ObjectNode target = line.putObject("target");
        goals.forEach(goal -> target.put(goal.figure(), goal.text()));
        if (reported) {
            target.put("figures", "reported");
        }
        line.put("reached", reached());
        line.set("spread", spreads());
        line.set("counts", counts);
        line.setAll(rest);
        return line.toString();
    }

    private static ObjectNode medians(Map<String, Spread> figures) {
        ObjectNode medians = JSON.createObjectNode();
        figures.forEach((figure, spread) -> medians.put(figure, round(spread.median())));
        return medians;
    }

    /** The least and the most of each figure that did not stay the same. */
    private ObjectNode spreads() {
        ObjectNode spreads = JSON.createObjectNode();
        Map.of("ours", ours, "baseline", baseline, "ratio", ratio)
                .forEach((of, figures) -> figures.forEach((figure, spread) -> {
                    if (spread.least() != spread.most()) {
                        ArrayNode ends = spreads.putArray(of + "." + figure);
                        ends.add(round(spread.least())).add(round(spread.most()));
                    }
                }));
        return spreads;
    }

    /** To four digits, whole numbers whole. */
    private static BigDecimal round(double value) {
        if (Math.abs(value) >= 1_000) {
            return BigDecimal.valueOf(Math.round(value));
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
