/** Totals and comparisons for analysts and programs: JSON, CSV and Parquet over HTTP. */
@org.jspecify.annotations.NullMarked
package vn.nhiphoc.dashboards.figures;
