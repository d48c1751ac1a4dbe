package vn.nhiphoc.aggregates.catalogue.messages;

/** A link of the lineage as it stands from now on. */
public record LineageDrawn(LineageLink link) implements CatalogueEvent {}
