/** Sending through the HTTP intake, like any client, and holding each answer against what the simulation expects. */
package vn.nhiphoc.standalone.demo.send;
