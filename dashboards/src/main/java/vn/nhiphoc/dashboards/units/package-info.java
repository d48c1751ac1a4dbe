/** Finding a unit, what there is to know of one, and the units that have not said a word. */
@org.jspecify.annotations.NullMarked
package vn.nhiphoc.dashboards.units;
