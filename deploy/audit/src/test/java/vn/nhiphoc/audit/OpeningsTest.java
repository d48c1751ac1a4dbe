package vn.nhiphoc.audit;

import static vn.nhiphoc.audit.View.ACTIVITY_PARTNERS;
import static vn.nhiphoc.audit.View.PLANS;
import static vn.nhiphoc.audit.View.UNIT_OPENING;

import org.junit.jupiter.api.Test;

/** Contract: opened units, joint ceremonies, no word; plans and partners. */
class OpeningsTest {
    private final Log log = Log.ofTheWeek();

    @Test
    void aUnitIsOpenedAtItsEarliestCeremonyWhetherItHoldsOrJoinsIt() {
        log.planned("b", "school", "opening", "01T08:00", "01T09:00", "ward")
                .planned("a", "ward", "opening", "01T08:00", "01T09:00")
                .life("opened", "b", "01T08:01")
                .life("opened", "a", "01T08:02")
                .life("closed", "a", "01T09:00");
        Recounted.of(log)
                .with(
                        UNIT_OPENING,
                        "unit_id=ward",
                        "state=opened opened_at=2025-10-01 08:01:00.000 activity_id=b joint=true")
                .with(UNIT_OPENING, "unit_id=school", "state=opened activity_id=b joint=false")
                .with(UNIT_OPENING, "unit_id=other", "state=no_word opened_at=NULL activity_id=NULL joint=false")
                .without(UNIT_OPENING, "unit_id=city")
                .with(ACTIVITY_PARTNERS, "unit_id=ward", "activity_id=b kind=ward name=Trường Đoàn Thị Điểm")
                .with(ACTIVITY_PARTNERS, "activity_id=a", "unit_id=NULL name=FPT kind=NULL");
        Recounted.of(log.life("cancelled", "b", "01T10:00"))
                .with(UNIT_OPENING, "unit_id=ward", "state=opened activity_id=a joint=false")
                .without(UNIT_OPENING, "unit_id=school");
    }

    @Test
    void ofEqualTimesTheSmallerActivityCountsAndHoldingBeforeJoining() {
        log.planned("b", "ward", "opening", "01T08:00", "01T09:00")
                .planned("a", "school", "opening", "01T08:00", "01T09:00", "ward", "school")
                .life("opened", "b", "01T08:00")
                .life("opened", "a", "01T08:00");
        Recounted.of(log)
                .with(UNIT_OPENING, "unit_id=ward", "activity_id=a joint=true")
                .with(UNIT_OPENING, "unit_id=school", "activity_id=a joint=false");
    }

    @Test
    void onlyCeremoniesOfTheDayAndTypeOpen() {
        log.planned("a", "ward", "talk", "01T08:00", "01T09:00")
                .planned("b", "ward", "opening", "02T08:00", "02T09:00")
                .life("opened", "a", "01T08:00")
                .life("opened", "b", "02T08:00");
        Recounted.of(log).with(UNIT_OPENING, "unit_id=ward", "state=no_word");
        log.campaign("01", "07", "{\"day\":\"2025-10-01\",\"at\":null,\"type\":null}", "[]");
        Recounted.of(log).with(UNIT_OPENING, "unit_id=ward", "state=opened activity_id=a");
    }

    @Test
    void whoIsNoUnitOnTheDayIsNotExpected() {
        log.unit("old", "Cũ", "ward", "city", null, "2025-10-01")
                .unit("new", "Mới", "special_zone", "city", "2025-10-01", "2025-10-02")
                .unit("later", "Sau", "ward", "city", "2025-10-02", null);
        Recounted.of(log)
                .without(UNIT_OPENING, "unit_id=old")
                .with(UNIT_OPENING, "unit_id=new", "state=no_word")
                .without(UNIT_OPENING, "unit_id=later");
    }

    @Test
    void aCampaignWithoutAnOpeningExpectsNobody() {
        Recounted.of(log.campaign("01", "07", "null", "[]")).without(UNIT_OPENING, "");
    }

    @Test
    void positionsOfPlansCountThroughTheCampaign() {
        log.campaign("01", "07", "null", """
                [{"number":"262","issuedOn":"2025-09-25","issuerUnitId":"city","parentPlan":null,
                  "activityTypes":[{"letter":"a","code":"opening"},{"letter":"đ","code":"talk"}],"deadlines":[]},
                 {"number":null,"issuedOn":null,"issuerUnitId":null,"parentPlan":"262",
                  "activityTypes":[{"letter":"4.1","code":"opening"}],
                  "deadlines":[{"from":"*","to":"city","dueBefore":null}]}]""");
        Recounted.of(log)
                .with(PLANS, "letter=đ", "number=262 activity_type=talk position=1 issued_on=2025-09-25")
                .with(PLANS, "letter=4.1", "number= parent_number=262 position=2 issuer_unit_id=NULL");
    }
}
