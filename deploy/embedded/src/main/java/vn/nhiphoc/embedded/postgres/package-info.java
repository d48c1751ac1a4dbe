/** PostgreSQL from its binaries in the class path. */
package vn.nhiphoc.embedded.postgres;
