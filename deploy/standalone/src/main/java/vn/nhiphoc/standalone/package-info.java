/** Launcher. */
package vn.nhiphoc.standalone;
