/**
 * The simulation's own truth: what was recorded, and every figure computed from it from scratch, as "What is counted"
 * says. It shares no code with the jobs on purpose, keeps whole facts instead of sums, and prefers the plainest way.
 */
package vn.nhiphoc.standalone.demo.truth;
