/** The command {@code deploy/run}: options, commands, and where a running system is found. */
package vn.nhiphoc.standalone.cli;
