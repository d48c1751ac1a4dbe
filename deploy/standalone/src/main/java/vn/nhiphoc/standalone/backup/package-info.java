/** A copy of the log with its vault and keys in one file, and a log from such a file. */
package vn.nhiphoc.standalone.backup;
