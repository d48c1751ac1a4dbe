/** The page of the live board, and the headers that it is served with. */
@org.jspecify.annotations.NullMarked
package vn.nhiphoc.dashboards.board;
