package vn.nhiphoc.aggregates.catalogue.messages;

/** A form of activities (a class, a talk, a contest) of the catalogue as it stands from now on. */
public record FormDefined(CodeEntry entry) implements CatalogueEvent {}
