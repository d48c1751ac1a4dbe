package vn.nhiphoc.audit.run;

import vn.nhiphoc.audit.figures.Cell;

/** A part of what adds up in a cell. */
@SuppressWarnings("ArrayRecordComponent") // written once, read once, never compared
record Amount(Cell cell, long[] figures) {}
