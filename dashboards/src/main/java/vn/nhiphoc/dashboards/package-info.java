/**
 * What people look at: the live board and its API, read from the views of ClickHouse and from nothing else.
 *
 * <p>{@link vn.nhiphoc.dashboards.DashboardsConfiguration} is all that a server needs to import.
 */
@org.jspecify.annotations.NullMarked
package vn.nhiphoc.dashboards;
