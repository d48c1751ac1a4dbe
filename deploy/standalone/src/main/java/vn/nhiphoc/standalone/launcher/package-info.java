/** {@code up}: starts all parts on this machine, keeps them running and ends them together. */
package vn.nhiphoc.standalone.launcher;
