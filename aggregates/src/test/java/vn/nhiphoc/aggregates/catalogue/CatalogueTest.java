package vn.nhiphoc.aggregates.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.nhiphoc.aggregates.shared.Sample.CITY;
import static vn.nhiphoc.aggregates.shared.Sample.OTHER_WARD;
import static vn.nhiphoc.aggregates.shared.Sample.SKILLS;
import static vn.nhiphoc.aggregates.shared.Sample.WARD;
import static vn.nhiphoc.aggregates.shared.Sample.catalogue;
import static vn.nhiphoc.aggregates.shared.Sample.document;
import static vn.nhiphoc.aggregates.shared.Sample.unit;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.aggregates.catalogue.messages.ActivityTypeDefined;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueAnswer;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueDocument;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueEvent;
import vn.nhiphoc.aggregates.catalogue.messages.CodeEntry;
import vn.nhiphoc.aggregates.catalogue.messages.LineageLink;
import vn.nhiphoc.aggregates.catalogue.messages.TypeLink;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.aggregates.catalogue.messages.UnitDefined;
import vn.nhiphoc.aggregates.catalogue.messages.UnitKind;
import vn.nhiphoc.aggregates.shared.Decision;
import vn.nhiphoc.aggregates.shared.Fixtures;
import vn.nhiphoc.aggregates.shared.Name;
import vn.nhiphoc.aggregates.shared.Refusal;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

class CatalogueTest {

    private static final LocalDate REFORM = LocalDate.parse("2025-07-01");

    private final FixtureConfiguration<CatalogueAggregate> fixture = Fixtures.of(CatalogueAggregate.class);

    @Test
    void recordsParentsBeforeTheirChildren() {
        fixture.givenNoPriorActivity()
                .when(document(List.of(unit(WARD, CITY), unit(CITY, null)), List.of(), List.of(SKILLS)))
                .expectEvents(
                        new ActivityTypeDefined(new CodeEntry(SKILLS, new Name("digital_skills", null))),
                        new UnitDefined(unit(CITY, null)),
                        new UnitDefined(unit(WARD, CITY)))
                .expectResultMessagePayload(new CatalogueAnswer.Defined(3, 0, 0));
    }

    @Test
    void recordsOnlyWhatIsNewOrDiffers() {
        UnitDefined renamed = new UnitDefined(unit(WARD, CITY, "Phường Ba Đình"));
        fixture.given(new UnitDefined(unit(CITY, null)), new UnitDefined(unit(WARD, CITY)))
                .when(document(List.of(unit(CITY, null), renamed.unit(), unit(OTHER_WARD, CITY)), List.of(), List.of()))
                .expectEvents(renamed, new UnitDefined(unit(OTHER_WARD, CITY)))
                .expectResultMessagePayload(new CatalogueAnswer.Defined(1, 1, 1));
    }

    @Test
    void recordsNothingOfADocumentWithAnyFault() {
        fixture.givenNoPriorActivity()
                .when(document(List.of(unit(CITY, null), unit(WARD, new UnitId("hnn"))), List.of(), List.of(SKILLS)))
                .expectNoEvents()
                .expectResultMessagePayload(new CatalogueAnswer.Refused(List.of(new Refusal(
                        "unknown_parent", "units[1].parentId", "no unit is called hnn; did you mean \"hn\"?"))));
    }

    @Test
    void tellsEveryFaultAtOnce() {
        Unit backwards = new Unit(
                OTHER_WARD,
                null,
                new Name("x", null),
                UnitKind.WARD,
                null,
                CITY,
                new UnitId("nowhere-at-all"),
                null,
                null,
                REFORM,
                REFORM.minusDays(1));
        assertThat(faults(
                        List.of(unit(WARD, CITY), unit(CITY, WARD), backwards, unit(WARD, CITY)),
                        List.of(
                                new LineageLink(new UnitId("old"), WARD, REFORM, 1, false),
                                new LineageLink(CITY, WARD, REFORM, 1.5, false),
                                new LineageLink(WARD, CITY, REFORM, 0.7, false),
                                new LineageLink(WARD, OTHER_WARD, REFORM, 0.4, true))))
                .extracting(Refusal::code, Refusal::field)
                .containsExactlyInAnyOrder(
                        tuple("parent_cycle", "units[0].parentId"),
                        tuple("unknown_unit", "units[2].locatedIn"),
                        tuple("ends_before_start", "units[2].validTo"),
                        tuple("duplicate", "units[3].unitId"),
                        tuple("unknown_unit", "lineage[0].from"),
                        tuple("bad_share", "lineage[1].share"),
                        tuple("shares_exceed_one", "lineage[2].share"));
    }

    @Test
    void tellsACycleWithItsPath() {
        UnitId a = new UnitId("a");
        UnitId b = new UnitId("b");
        assertThat(faults(List.of(unit(a, b), unit(b, a)), List.of()))
                .singleElement()
                .satisfies(fault -> assertThat(fault.detail()).startsWith("a → b → a is a cycle"));
    }

    @Test
    void sharesThatStandCountTogetherWithTheNewOnes() {
        CatalogueState state = new CatalogueState();
        Decision first = CatalogueDecision.decide(state, catalogue().document()).decision();
        ((Decision.Facts) first).events().forEach(event -> state.evolve((CatalogueEvent) event));
        LineageLink half = new LineageLink(CITY, WARD, REFORM, 0.5, true);
        LineageLink otherHalf = new LineageLink(CITY, OTHER_WARD, REFORM, 0.5, true);
        assertThat(links(state, half, otherHalf)).isEmpty();
        assertThat(links(state, new LineageLink(CITY, OTHER_WARD, REFORM, 0.6, false)))
                .containsExactly("shares_exceed_one");
        assertThat(links(state, new LineageLink(CITY, OTHER_WARD, REFORM, 0.4, false)))
                .containsExactly("shares_incomplete");
        assertThat(links(state, new LineageLink(CITY, WARD, REFORM.plusYears(1), 1, false)))
                .isEmpty();
        assertThat(links(
                        state,
                        new LineageLink(CITY, WARD, REFORM, 0.3, false, "UBND"),
                        new LineageLink(CITY, OTHER_WARD, REFORM, 0.7, false, "UBND")))
                .isEmpty();
    }

    @Test
    void aTypeGoesOnAsAnotherThatIsKnown() {
        TypeCode known = SKILLS;
        TypeCode reading = new TypeCode("reading_culture");
        List<CodeEntry> types = List.of(
                new CodeEntry(known, new Name("Kỹ năng số", null)),
                new CodeEntry(reading, new Name("Văn hóa đọc", null)));
        assertThat(typeLinks(types, new TypeLink(reading, known, REFORM))).isEmpty();
        assertThat(typeLinks(
                        types,
                        new TypeLink(reading, new TypeCode("digital_skill"), REFORM),
                        new TypeLink(known, known, REFORM),
                        new TypeLink(known, known, REFORM)))
                .extracting(Refusal::code, Refusal::field)
                .containsExactly(
                        tuple("unknown_type", "typeLinks[0].to"),
                        tuple("same_type", "typeLinks[1].to"),
                        tuple("duplicate", "typeLinks[2].from"),
                        tuple("same_type", "typeLinks[2].to"));
    }

    private static List<Refusal> typeLinks(List<CodeEntry> types, TypeLink... links) {
        CatalogueDocument document =
                new CatalogueDocument(List.of(), List.of(), types, List.of(), List.of(), List.of(links));
        Decision decision =
                CatalogueDecision.decide(new CatalogueState(), document).decision();
        return decision instanceof Decision.Refused refused ? refused.refusals() : List.of();
    }

    private static List<String> links(CatalogueState state, LineageLink... links) {
        Changes changes = CatalogueDecision.decide(
                state, new CatalogueDocument(List.of(), List.of(links), List.of(), List.of(), List.of(), List.of()));
        if (changes.decision() instanceof Decision.Facts facts) {
            facts.events().forEach(event -> state.evolve((CatalogueEvent) event));
            return List.of();
        }
        return ((Decision.Refused) changes.decision())
                .refusals().stream().map(Refusal::code).toList();
    }

    private static List<Refusal> faults(List<Unit> units, List<LineageLink> lineage) {
        Changes changes = CatalogueDecision.decide(
                new CatalogueState(), document(units, lineage, List.of()).document());
        return ((Decision.Refused) changes.decision()).refusals();
    }
}
