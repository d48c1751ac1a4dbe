package vn.nhiphoc.aggregates.catalogue.messages;

import vn.nhiphoc.aggregates.shared.Name;
import vn.nhiphoc.aggregates.shared.TypeCode;

/** A code with its name; its position is the order in which the catalogue first heard of it. */
public record CodeEntry(TypeCode code, Name name) {}
