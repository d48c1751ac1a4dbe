/**
 * Compares a running system's figures with its log: has the pipeline stand still, copies the views, recounts the log in
 * bounded memory, compares, and finds the events behind what differs.
 */
package vn.nhiphoc.audit.run;
