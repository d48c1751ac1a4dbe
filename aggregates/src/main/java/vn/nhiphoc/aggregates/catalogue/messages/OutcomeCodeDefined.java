package vn.nhiphoc.aggregates.catalogue.messages;

/** A code of outcomes (press items, books, money spent) of the catalogue as it stands from now on. */
public record OutcomeCodeDefined(CodeEntry entry) implements CatalogueEvent {}
