package vn.nhiphoc.dashboards.testing;

import java.text.Normalizer;

/**
 * Two wards and a school below one of them, in the week of 1 to 7 October 2025. Ba Đình opened at 08:00 with its school
 * taking part, Ngọc Hà has not said a word; on the second day Ba Đình has a class with check-ins and a headcount at the
 * school, Ngọc Hà a plan and a cancelled talk.
 */
public final class SmallWeek {
    public static final String CAMPAIGN = "hn-2025";

    private SmallWeek() {}

    public static Store write(Store store) {
        unit(store, "hn", "Thành phố Hà Nội", "Hanoi city", "city", "");
        unit(store, "hn-00004", "Phường Ba Đình", "Ba Dinh ward", "ward", "hn", "hn");
        unit(store, "hn-00008", "Phường Ngọc Hà", "Ngoc Ha ward", "ward", "hn", "hn");
        unit(store, "hn-school", "Trường THCS Ba Đình", "Ba Dinh school", "school", "hn-00004", "hn-00004", "hn");
        store.row(
                "campaigns_rows",
                "campaign_id",
                CAMPAIGN,
                "city",
                "hanoi",
                "year",
                2025,
                "starts_on",
                "2025-10-01",
                "ends_on",
                "2025-10-07",
                "theme",
                "Học để phát triển bản thân",
                "opening_day",
                "2025-10-01",
                "opening_at",
                "08:00",
                "opening_type",
                "opening_ceremony");
        type(store, "opening_ceremony", "Lễ khai mạc Tuần lễ", "Opening ceremony", "a", 1);
        type(store, "digital_skills", "Tập huấn kỹ năng số", "Digital skills", "c", 2);
        store.row(
                "activity_types_rows",
                "code",
                "culture",
                "name",
                "Hoạt động văn hóa",
                "name_en",
                "Culture",
                "position",
                3);
        activity(
                store,
                "a-1",
                "hn-00004",
                "opening_ceremony",
                "closed",
                "2025-10-01T08:00:00+07:00",
                "joint_units",
                new String[] {"hn-school"},
                "closed_at",
                "2025-10-01T09:00:00+07:00");
        activity(store, "a-2", "hn-00004", "digital_skills", "open", "2025-10-02T08:00:00+07:00", "present", 3);
        activity(
                store,
                "a-3",
                "hn-school",
                "digital_skills",
                "closed",
                "2025-10-02T09:00:00+07:00",
                "closed_at",
                "2025-10-02T10:00:00+07:00");
        activity(store, "a-4", "hn-00008", "digital_skills", "planned", "2025-10-02T14:00:00+07:00");
        activity(store, "a-5", "hn-00008", "digital_skills", "cancelled", "2025-10-02T15:00:00+07:00");
        visits(store, "hn-00004", "opening_ceremony", "2025-10-01", 40, 0);
        visits(store, "hn-00004", "digital_skills", "2025-10-02", 5, 0);
        visits(store, "hn-school", "digital_skills", "2025-10-02", 0, 15);
        minute(store, "hn-00004", "opening_ceremony", "2025-10-01T08:02:00+07:00", 40, 40);
        minute(store, "hn-00004", "digital_skills", "2025-10-02T08:01:00+07:00", 2, 2);
        minute(store, "hn-00004", "digital_skills", "2025-10-02T08:05:00+07:00", 3, 3);
        minute(store, "hn-school", "digital_skills", "2025-10-02T10:00:00+07:00", 15, 0);
        people(store, "hn", "2025-10-02", 5);
        people(store, "hn", "1970-01-01", 44);
        people(store, "hn-00004", "1970-01-01", 43);
        return store.visible();
    }

    public static void unit(
            Store store, String id, String name, String en, String kind, String parent, String... above) {
        store.row("units_rows", unit(id, name, en, kind, parent, above));
    }

    /** The week of 2024: its second day by the minute, of its third only the sum. */
    public static void yearBefore(Store store) {
        store.row(
                "campaigns_rows",
                "campaign_id",
                "hn-2024",
                "city",
                "hanoi",
                "year",
                2024,
                "starts_on",
                "2024-10-01",
                "ends_on",
                "2024-10-07");
        minute(store, "hn-2024", "hn-00004", "digital_skills", "2024-10-02T08:03:00+07:00", 7, 7);
        minute(store, "hn-2024", "hn-00004", "digital_skills", "2024-10-02T08:04:00+07:00", 5, 5);
        minute(store, "hn-2024", "hn-00004", "digital_skills", "2024-10-02T09:30:00+07:00", 5, 5);
        visits(store, "hn-2024", "hn-00004", "digital_skills", "2024-10-02", 17, 0);
        visits(store, "hn-2024", "hn-00004", "digital_skills", "2024-10-03", 0, 300);
    }

    /** The older wards of both, one divided between them, below a district; both wards' codes had meant others. */
    public static void formerUnits(Store store) {
        code(store, "hn-00004", "Phường Ba Đình", "Ba Dinh ward", "00004");
        code(store, "hn-00008", "Phường Ngọc Hà", "Ngoc Ha ward", "00008");
        ended(store, "hn-old-001", "001", "Quận Ba Đình", "district", "hn", "2025-07-01");
        ended(store, "hn-old-00001", "00001", "Phường Phúc Xá", "ward", "hn-old-001", "2025-07-01");
        ended(store, "hn-old-00008", "00008", "Phường Cống Vị", "ward", "hn-old-001", "2025-07-01");
        link(store, "hn-old-00001", "hn-00004", 0.75, true);
        link(store, "hn-old-00001", "hn-00008", 0.25, true);
        link(store, "hn-old-00008", "hn-00004", 1, false);
    }

    private static void code(Store store, String id, String name, String en, String code) {
        store.row("units_rows", with(unit(id, name, en, "ward", "hn", "hn"), "official_code", code));
    }

    static void link(Store store, String from, String to, double share, boolean estimated) {
        store.row(
                "unit_lineage_rows",
                "from_unit_id",
                from,
                "to_unit_id",
                to,
                "effective_on",
                "2025-07-01",
                "share",
                share,
                "estimated",
                estimated);
    }

    /** A unit that ended. */
    static void ended(Store store, String id, String code, String name, String kind, String parent, String until) {
        store.row("units_rows", with(unit(id, name, "", kind, parent), "official_code", code, "valid_to", until));
    }

    private static Object[] unit(String id, String name, String en, String kind, String parent, String... above) {
        return new Object[] {
            "unit_id",
            id,
            "name",
            name,
            "name_en",
            en,
            "name_latin",
            latin(name),
            "kind",
            kind,
            "city",
            "hanoi",
            "parent_id",
            parent,
            "ancestor_ids",
            above,
            "valid_from",
            null,
            "valid_to",
            null
        };
    }

    private static String latin(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    public static void type(Store store, String code, String name, String en, String letter, int position) {
        store.row("activity_types_rows", "code", code, "name", name, "name_en", en, "position", position);
        store.row(
                "plans_rows",
                "campaign_id",
                CAMPAIGN,
                "number",
                "262/KH-UBND",
                "letter",
                letter,
                "activity_type",
                code,
                "issuer_unit_id",
                "hn",
                "position",
                position,
                "issued_on",
                "2025-09-25");
    }

    public static void activity(
            Store store, String id, String unit, String type, String status, String startsAt, Object... more) {
        boolean begun = status.equals("open") || status.equals("closed");
        Object[] columns = {
            "campaign_id",
            CAMPAIGN,
            "activity_id",
            id,
            "unit_id",
            unit,
            "activity_type",
            type,
            "title",
            "Hoạt động " + id,
            "status",
            status,
            "starts_at",
            startsAt,
            "ends_at",
            startsAt,
            "opened_at",
            begun ? startsAt : null,
            "closed_at",
            null
        };
        Object[] all = java.util.Arrays.copyOf(columns, columns.length + more.length);
        System.arraycopy(more, 0, all, columns.length, more.length);
        store.row("activities_rows", all);
    }

    /** A day's visits, which also stand in the week's. */
    public static void visits(Store store, String unit, String type, String day, long byCheckIn, long byHeadcount) {
        visits(store, CAMPAIGN, unit, type, day, byCheckIn, byHeadcount);
    }

    static void visits(
            Store store, String campaign, String unit, String type, String day, long byCheckIn, long byHeadcount) {
        Object[] figures = {
            "campaign_id",
            campaign,
            "unit_id",
            unit,
            "activity_type",
            type,
            "evidence",
            1,
            "visits_by_check_in",
            byCheckIn,
            "visits_by_headcount",
            byHeadcount,
            "check_ins",
            byCheckIn
        };
        store.row("unit_activity_day_rows", with(figures, "day", day, "phase", "week"));
        store.row("unit_activity_total_rows", with(figures, "phase", "week"));
    }

    public static void minute(Store store, String unit, String type, String minute, long visits, long checkIns) {
        minute(store, CAMPAIGN, unit, type, minute, visits, checkIns);
    }

    static void minute(
            Store store, String campaign, String unit, String type, String minute, long visits, long checkIns) {
        store.row(
                "unit_activity_minute_rows",
                "campaign_id",
                campaign,
                "day",
                minute.substring(0, 10),
                "unit_id",
                unit,
                "activity_type",
                type,
                "audience",
                "resident",
                "minute",
                minute,
                "visits",
                visits,
                "check_ins",
                checkIns,
                "check_outs",
                0);
    }

    /** People of a subtree on a day; 1970-01-01 is the whole week. */
    public static void people(Store store, String unit, String day, long people) {
        store.row(
                "people_rows",
                "campaign_id",
                CAMPAIGN,
                "scope_kind",
                "subtree",
                "scope_id",
                unit,
                "activity_type",
                "",
                "day",
                day,
                "phase",
                day.startsWith("1970") ? "week" : "",
                "in_phase",
                "week",
                "people",
                people);
    }

    private static Object[] with(Object[] columns, Object... more) {
        Object[] all = java.util.Arrays.copyOf(columns, columns.length + more.length);
        System.arraycopy(more, 0, all, columns.length, more.length);
        return all;
    }
}
