/** How fresh the figures are: sampled once a moment for everybody who asks. */
@org.jspecify.annotations.NullMarked
package vn.nhiphoc.dashboards.freshness;
