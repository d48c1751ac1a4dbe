/** What all answers over HTTP share: refusals, and the unit that a key is limited to. */
@org.jspecify.annotations.NullMarked
package vn.nhiphoc.dashboards.request;
