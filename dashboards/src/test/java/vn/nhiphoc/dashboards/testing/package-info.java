/** A week's figures for tests, and a server that shows them. */
package vn.nhiphoc.dashboards.testing;
