package vn.nhiphoc.aggregates.catalogue.messages;

/** An activity type of the catalogue as it stands from now on. */
public record ActivityTypeDefined(CodeEntry entry) implements CatalogueEvent {}
