package vn.nhiphoc.ingest.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.catalogue.messages.CodeEntry;
import vn.nhiphoc.aggregates.catalogue.messages.LineageLink;
import vn.nhiphoc.aggregates.catalogue.messages.TypeLink;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.aggregates.catalogue.messages.UnitKind;
import vn.nhiphoc.aggregates.shared.Name;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.ingest.json.Fields;
import vn.nhiphoc.ingest.json.Kind;
import vn.nhiphoc.ingest.json.Kinds;
import vn.nhiphoc.ingest.json.Times;

/** Reads entries of the reference data. */
final class CatalogueFields {

    private static final Kind<String> SHORT = Kinds.text(100);
    private static final Kind<String> NAME = Kinds.text(300);
    private static final Kind<String> SOURCE = Kinds.text(500);
    private static final Kind<Long> POPULATION = Kinds.whole(0, Integer.MAX_VALUE);
    private static final Kind<Double> SHARE = Kinds.number(0, 1);

    private CatalogueFields() {}

    static Unit unit(Fields fields) {
        UnitId id = fields.required("unitId", Ids.UNIT);
        @Nullable String officialCode = fields.optional("officialCode", SHORT);
        Name name = fields.required("name", fields.object("name", CatalogueFields::name));
        UnitKind kind = fields.required("kind", Codes.UNIT_KIND);
        @Nullable String city = fields.optional("city", SHORT);
        @Nullable UnitId parent = fields.optional("parentId", Ids.UNIT);
        @Nullable UnitId locatedIn = fields.optional("locatedIn", Ids.UNIT);
        @Nullable Long population = fields.optional("population", POPULATION);
        @Nullable LocalDate populationAsOf = fields.optional("populationAsOf", Times.DAY);
        @Nullable LocalDate validFrom = fields.optional("validFrom", Times.DAY);
        @Nullable LocalDate validTo = fields.optional("validTo", Times.DAY);
        return fields.build(() -> new Unit(
                id,
                officialCode,
                name,
                kind,
                city,
                parent,
                locatedIn,
                population == null ? null : population.intValue(),
                populationAsOf,
                validFrom,
                validTo));
    }

    static LineageLink link(Fields fields) {
        UnitId from = fields.required("from", Ids.UNIT);
        UnitId to = fields.required("to", Ids.UNIT);
        LocalDate effectiveOn = fields.required("effectiveOn", Times.DAY);
        Double share = fields.required("share", SHARE);
        @Nullable Boolean estimated = fields.optional("estimated", Kinds.BOOLEAN);
        @Nullable String source = fields.optional("source", SOURCE);
        return fields.build(
                () -> new LineageLink(from, to, effectiveOn, share, estimated != null && estimated, source));
    }

    static TypeLink typeLink(Fields fields) {
        TypeCode from = fields.required("from", Ids.CODE);
        TypeCode to = fields.required("to", Ids.CODE);
        LocalDate effectiveOn = fields.required("effectiveOn", Times.DAY);
        return fields.build(() -> new TypeLink(from, to, effectiveOn));
    }

    static CodeEntry code(Fields fields) {
        TypeCode code = fields.required("code", Ids.CODE);
        Name name = fields.required("name", fields.object("name", CatalogueFields::name));
        return fields.build(() -> new CodeEntry(code, name));
    }

    private static Name name(Fields fields) {
        String vi = fields.required("vi", NAME);
        @Nullable String en = fields.optional("en", NAME);
        return fields.build(() -> new Name(vi, en));
    }
}
