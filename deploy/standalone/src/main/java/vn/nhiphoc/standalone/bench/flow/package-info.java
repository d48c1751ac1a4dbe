/** From the acknowledgement to the figures: how soon, how much, and what happens when it is too much. */
package vn.nhiphoc.standalone.bench.flow;
