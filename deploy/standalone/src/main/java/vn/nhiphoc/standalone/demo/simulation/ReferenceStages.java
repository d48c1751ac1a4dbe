package vn.nhiphoc.standalone.demo.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.nhiphoc.standalone.demo.reference.Reference;
import vn.nhiphoc.standalone.demo.reference.Week;
import vn.nhiphoc.standalone.demo.send.Call;
import vn.nhiphoc.standalone.demo.send.Documents;
import vn.nhiphoc.standalone.demo.send.Expected;
import vn.nhiphoc.standalone.demo.send.Stage;
import vn.nhiphoc.standalone.demo.truth.CampaignFact;
import vn.nhiphoc.standalone.demo.truth.Ledger;
import vn.nhiphoc.standalone.demo.truth.UnitFact;
import vn.nhiphoc.standalone.reference.CatalogueDocument;
import vn.nhiphoc.standalone.reference.UnitEntry;

/** Reference data, then two mistakes that are mended while the Week runs: parents of units, and its last day. */
final class ReferenceStages {

    private final Reference reference;
    private final Week week;
    private final Census census;
    private final LocalDate wrongEnd;

    ReferenceStages(Reference reference, Week week, Census census) {
        this.reference = reference;
        this.week = week;
        this.census = census;
        wrongEnd = week.lastDay().minusDays(1);
    }

    /** The whole catalogue, which every year needs. */
    static Stage catalogue(Reference reference) {
        Call whole = call(reference.catalogue());
        return new Stage("Dữ liệu nền", "reference data", List.of(List.of(whole, whole.again())));
    }

    Ledger ledger() {
        Ledger ledger = new Ledger(campaign(wrongEnd));
        reference.catalogue().units().forEach(unit -> ledger.unit(fact(isMistaken(unit) ? mistaken(unit) : unit)));
        return ledger;
    }

    Stage first() {
        List<UnitEntry> mistakes = units().map(ReferenceStages::mistaken).toList();
        return new Stage(
                "Kế hoạch Tuần lễ " + week.year(),
                "the Week's plan of " + week.year(),
                List.of(List.of(
                        call(CatalogueDocument.ofUnits(mistakes)),
                        put(wrongEnd),
                        put(wrongEnd).again())));
    }

    Stage mendUnits(Ledger ledger) {
        List<UnitEntry> mended = units().toList();
        mended.forEach(unit -> {
            ledger.unit(fact(unit));
            census.saw(Phenomenon.UNIT_MOVED);
        });
        return new Stage(
                "Sửa đơn vị cấp trên",
                "parents of units corrected",
                List.of(List.of(call(CatalogueDocument.ofUnits(mended)))));
    }

    Stage mendCampaign(Ledger ledger) {
        ledger.campaign(campaign(week.lastDay()));
        census.saw(Phenomenon.CAMPAIGN_CORRECTED);
        return new Stage("Sửa ngày của Tuần lễ", "dates of the week corrected", List.of(List.of(put(week.lastDay()))));
    }

    private Stream<UnitEntry> units() {
        return reference.catalogue().units().stream().filter(ReferenceStages::isMistaken);
    }

    private static UnitEntry mistaken(UnitEntry unit) {
        return unit.under("hn-sea");
    }

    /** A cluster with all its schools, and a few single schools and health units. */
    private static boolean isMistaken(UnitEntry unit) {
        return Stream.of("hn-cluster-1", "hn-school-001", "hn-school-002", "hn-health-001")
                .anyMatch(unit.unitId()::equals);
    }

    private static Call call(CatalogueDocument document) {
        return Call.put("/api/v1/catalogue", json -> Documents.write(json, document))
                .expecting(new Expected.Taken(document.size()));
    }

    private Call put(LocalDate endsOn) {
        return Call.put("/api/v1/campaigns/" + week.campaign(), json -> Documents.write(json, week.endingOn(endsOn)));
    }

    private CampaignFact campaign(LocalDate endsOn) {
        return new CampaignFact(week.campaign(), "hanoi", week.firstDay(), endsOn, week.firstDay(), Programme.OPENING);
    }

    private static UnitFact fact(UnitEntry unit) {
        return new UnitFact(unit.unitId(), unit.kind(), unit.city(), unit.parentId(), unit.validFrom(), unit.validTo());
    }
}
