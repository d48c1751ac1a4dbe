/** Servers. */
package vn.nhiphoc.embedded;
