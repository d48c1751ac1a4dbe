package vn.nhiphoc.aggregates.catalogue.messages;

import vn.nhiphoc.aggregates.shared.Event;

/** A fact of the reference data; each one stands for the whole entry and replaces what the log said of it before. */
public sealed interface CatalogueEvent extends Event
        permits UnitDefined, LineageDrawn, ActivityTypeDefined, TypeLinkDrawn, FormDefined, OutcomeCodeDefined {}
