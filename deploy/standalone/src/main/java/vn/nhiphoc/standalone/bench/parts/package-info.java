/** What the parts of a running system take of the machine. */
package vn.nhiphoc.standalone.bench.parts;
