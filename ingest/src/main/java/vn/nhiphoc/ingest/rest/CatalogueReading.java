package vn.nhiphoc.ingest.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueDocument;
import vn.nhiphoc.aggregates.catalogue.messages.CodeEntry;
import vn.nhiphoc.aggregates.catalogue.messages.LineageLink;
import vn.nhiphoc.aggregates.catalogue.messages.TypeLink;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.aggregates.shared.Refusal;
import vn.nhiphoc.ingest.json.Body;
import vn.nhiphoc.ingest.json.Document;
import vn.nhiphoc.ingest.json.Entry;
import vn.nhiphoc.ingest.json.Fields;
import vn.nhiphoc.ingest.json.Reading;
import vn.nhiphoc.ingest.problem.Fault;
import vn.nhiphoc.ingest.problem.Problem;
import vn.nhiphoc.ingest.problem.ProblemException;
import vn.nhiphoc.ingest.problem.Refusals;

/** A document of reference data while it is read; remembers on which line each entry stands, for its faults. */
final class CatalogueReading {

    private static final int MOST_FAULTS = 100;

    private final List<Unit> units = new ArrayList<>();
    private final List<LineageLink> lineage = new ArrayList<>();
    private final List<CodeEntry> activityTypes = new ArrayList<>();
    private final List<CodeEntry> forms = new ArrayList<>();
    private final List<CodeEntry> outcomeCodes = new ArrayList<>();
    private final List<TypeLink> typeLinks = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private CatalogueReading() {}

    /** Reads the whole body; everything that is wrong with it is named at once. */
    static CatalogueReading read(Body body) {
        CatalogueReading reading = new CatalogueReading();
        body.lists(reading.lists());
        reading.requireSound();
        return reading;
    }

    /** Reads a document that is no request's body. */
    static CatalogueReading readDocument(InputStream document) throws IOException {
        CatalogueReading reading = new CatalogueReading();
        Document.lists(document, reading.lists());
        reading.requireSound();
        return reading;
    }

    private Map<String, Consumer<Entry>> lists() {
        Map<String, Consumer<Entry>> read = new LinkedHashMap<>();
        read.put("units", into("units", units, CatalogueFields::unit));
        read.put("lineage", into("lineage", lineage, CatalogueFields::link));
        read.put("activityTypes", into("activityTypes", activityTypes, CatalogueFields::code));
        read.put("forms", into("forms", forms, CatalogueFields::code));
        read.put("outcomeCodes", into("outcomeCodes", outcomeCodes, CatalogueFields::code));
        read.put("typeLinks", into("typeLinks", typeLinks, CatalogueFields::typeLink));
        return read;
    }

    private void requireSound() {
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid(faults));
        }
    }

    CatalogueDocument document() {
        return new CatalogueDocument(units, lineage, activityTypes, forms, outcomeCodes, typeLinks);
    }

    /** The log's refusals of this document, each with the line of its entry. */
    ProblemException refusal(List<Refusal> refusals) {
        return Refusals.problem(refusals, field -> {
            int end = field.indexOf(']');
            return end < 0 ? null : lines.get(field.substring(0, end + 1));
        });
    }

    private <T> Consumer<Entry> into(String list, List<T> read, Function<Fields, T> reader) {
        int[] next = {0};
        return entry -> {
            String place = list + "[" + next[0]++ + "]";
            lines.put(place, entry.line());
            Reading<T> reading = Fields.read(entry, reader);
            if (reading instanceof Reading.Read<T> good) {
                read.add(good.value());
            } else if (faults.size() < MOST_FAULTS) {
                ((Reading.Unreadable<T>) reading).faults().forEach(fault -> faults.add(at(place, entry, fault)));
            }
        };
    }

    private static Fault at(String place, Entry entry, Fault fault) {
        @Nullable String field = fault.field();
        return new Fault(
                entry.line(),
                null,
                field == null ? place : place + "." + field,
                fault.code(),
                place + ": " + fault.detail());
    }
}
