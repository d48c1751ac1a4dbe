/** What runs the whole system on one machine: what the parts read from their environment, and how they end. */
package vn.nhiphoc.standalone;
