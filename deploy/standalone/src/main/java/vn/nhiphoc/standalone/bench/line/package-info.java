/** What a measurement prints: figures, targets, and whether they are reached. */
package vn.nhiphoc.standalone.bench.line;
