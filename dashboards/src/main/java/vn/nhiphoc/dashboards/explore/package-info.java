/** What the page for analysts offers to choose from. */
@org.jspecify.annotations.NullMarked
package vn.nhiphoc.dashboards.explore;
