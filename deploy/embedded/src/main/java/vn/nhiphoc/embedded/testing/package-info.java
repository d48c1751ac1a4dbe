/** Servers that the integration tests of one JVM share. */
package vn.nhiphoc.embedded.testing;
