/** The live snapshot, once and as a stream of server-sent events. */
@org.jspecify.annotations.NullMarked
package vn.nhiphoc.dashboards.live;
