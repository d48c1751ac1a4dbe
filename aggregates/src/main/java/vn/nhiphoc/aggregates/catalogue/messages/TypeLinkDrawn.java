package vn.nhiphoc.aggregates.catalogue.messages;

/** A link of the crosswalk of activity types as it stands from now on. */
public record TypeLinkDrawn(TypeLink link) implements CatalogueEvent {}
