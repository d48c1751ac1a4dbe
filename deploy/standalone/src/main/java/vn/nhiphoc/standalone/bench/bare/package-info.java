/** Bare programs on the product's parts, each in a JVM of its own: what a measurement is compared with. */
package vn.nhiphoc.standalone.bench.bare;
