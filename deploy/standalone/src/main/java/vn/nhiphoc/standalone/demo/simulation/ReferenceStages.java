package vn.nhiphoc.standalone.demo.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.nhiphoc.standalone.demo.reference.Reference;
import vn.nhiphoc.standalone.demo.send.Call;
import vn.nhiphoc.standalone.demo.send.Documents;
import vn.nhiphoc.standalone.demo.send.Expected;
import vn.nhiphoc.standalone.demo.send.Stage;
import vn.nhiphoc.standalone.demo.truth.CampaignFact;
import vn.nhiphoc.standalone.demo.truth.Ledger;
import vn.nhiphoc.standalone.demo.truth.UnitFact;
import vn.nhiphoc.standalone.reference.CatalogueDocument;
import vn.nhiphoc.standalone.reference.UnitEntry;

/** Reference data first with two mistakes, mended while the week runs: parents of units, and the week's last day. */
final class ReferenceStages {

    private static final LocalDate RIGHT_END = LocalDate.of(2025, 10, 7);
    private static final LocalDate WRONG_END = RIGHT_END.minusDays(1);

    private final Reference reference;
    private final Census census;

    ReferenceStages(Reference reference, Census census) {
        this.reference = reference;
        this.census = census;
    }

    Ledger ledger() {
        Ledger ledger = new Ledger(campaign(WRONG_END));
        mistakenUnits().forEach(unit -> ledger.unit(fact(unit)));
        return ledger;
    }

    Stage first() {
        CatalogueDocument document = reference.catalogue();
        Call catalogue = catalogue(new CatalogueDocument(
                mistakenUnits(),
                document.lineage(),
                document.activityTypes(),
                document.forms(),
                document.outcomeCodes(),
                document.typeLinks()));
        return new Stage(
                "Dữ liệu nền",
                "reference data",
                List.of(List.of(
                        catalogue,
                        catalogue.again(),
                        put(WRONG_END),
                        put(WRONG_END).again())));
    }

    Stage mendUnits(Ledger ledger) {
        List<UnitEntry> mended = reference.catalogue().units().stream()
                .filter(ReferenceStages::isMistaken)
                .toList();
        mended.forEach(unit -> {
            ledger.unit(fact(unit));
            census.saw(Phenomenon.UNIT_MOVED);
        });
        return new Stage(
                "Sửa đơn vị cấp trên",
                "parents of units corrected",
                List.of(List.of(catalogue(CatalogueDocument.ofUnits(mended)))));
    }

    Stage mendCampaign(Ledger ledger) {
        ledger.campaign(campaign(RIGHT_END));
        census.saw(Phenomenon.CAMPAIGN_CORRECTED);
        return new Stage("Sửa ngày của Tuần lễ", "dates of the week corrected", List.of(List.of(put(RIGHT_END))));
    }

    private List<UnitEntry> mistakenUnits() {
        return reference.catalogue().units().stream()
                .map(unit -> isMistaken(unit) ? unit.under("hn-sea") : unit)
                .toList();
    }

    /** A cluster with all its schools, and a few single schools and health units. */
    private static boolean isMistaken(UnitEntry unit) {
        return Stream.of("hn-cluster-1", "hn-school-001", "hn-school-002", "hn-health-001")
                .anyMatch(unit.unitId()::equals);
    }

    private static Call catalogue(CatalogueDocument document) {
        return Call.put("/api/v1/catalogue", json -> Documents.write(json, document))
                .expecting(new Expected.Taken(document.size()));
    }

    private Call put(LocalDate endsOn) {
        return Call.put(
                "/api/v1/campaigns/" + Reference.CAMPAIGN, json -> Documents.write(json, reference.campaign(endsOn)));
    }

    private static CampaignFact campaign(LocalDate endsOn) {
        return new CampaignFact(
                Reference.CAMPAIGN, "hanoi", Rhythm.OPENING_DAY, endsOn, Rhythm.OPENING_DAY, Programme.OPENING);
    }

    private static UnitFact fact(UnitEntry unit) {
        return new UnitFact(unit.unitId(), unit.kind(), unit.city(), unit.parentId(), unit.validFrom(), unit.validTo());
    }
}
