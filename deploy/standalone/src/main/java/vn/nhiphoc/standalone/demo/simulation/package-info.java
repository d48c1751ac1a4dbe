/**
 * Hanoi's week, simulated: who holds what, who comes when, and all that goes wrong. Everything follows from the seed
 * and the scale. Facts of one activity stay in one lane, so the truth does not hang on how the lanes interleave.
 */
package vn.nhiphoc.standalone.demo.simulation;
