/** Who came: the visits by audience, and of the flagged ones no figure below the city. */
@org.jspecify.annotations.NullMarked
package vn.nhiphoc.dashboards.audiences;
