package vn.nhiphoc.dashboards.figures;

import org.jspecify.annotations.Nullable;

/**
 * Whose figures are asked for.
 *
 * @param unit the unit; null is all units
 * @param subtree whether all units below it are meant too
 */
record UnitChoice(@Nullable String unit, boolean subtree) {

    /** {@code unit=U} is its own figures; {@code subtree=U}, or {@code unit=U&subtree=true}, it and all below it. */
    static UnitChoice of(Parameters parameters) {
        String unit = parameters.text("unit");
        String subtree = parameters.text("subtree");
        if (subtree == null || subtree.equals("false")) {
            return new UnitChoice(unit, false);
        }
        return new UnitChoice(subtree.equals("true") ? unit : subtree, true);
    }
}
