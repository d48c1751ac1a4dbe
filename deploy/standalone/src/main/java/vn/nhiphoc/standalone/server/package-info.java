/** The server process: intake and board on one HTTP port. */
package vn.nhiphoc.standalone.server;
