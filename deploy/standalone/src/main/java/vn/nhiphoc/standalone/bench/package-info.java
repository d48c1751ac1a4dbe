/** Measurements of the whole system, each on a system of its own in a temporary directory. */
package vn.nhiphoc.standalone.bench;
