package vn.nhiphoc.standalone.demo.truth;

/** A cell's sums, in the order of its columns; plain and mutable, used while one sheet is computed. */
final class Tallies {

    long visits;
    long checkIns;
    long checkOuts;
}
