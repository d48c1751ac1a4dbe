/**
 * PostgreSQL and ClickHouse as child processes, without an installation: for the tests of all modules
 * and for the standalone run.
 */
package vn.nhiphoc.embedded;
