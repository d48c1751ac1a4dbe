package vn.nhiphoc.aggregates.catalogue.messages;

/** A unit as it stands from now on. */
public record UnitDefined(Unit unit) implements CatalogueEvent {}
