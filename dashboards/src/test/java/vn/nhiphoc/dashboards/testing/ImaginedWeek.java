package vn.nhiphoc.dashboards.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * An imagined first day of a week with real names of places, as full as one wishes, and the day of the year before. The
 * day is yesterday, so that its hours lie behind any real one.
 */
public final class ImaginedWeek {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String EARLIER = "hn-2024";
    private static final String[][] TYPES = {
        {"opening_ceremony", "Lễ khai mạc Tuần lễ", "Opening ceremony", "a"},
        {"communication", "Tuyên truyền, tọa đàm, diễn đàn", "Communication, talks, forums", "b"},
        {"digital_skills", "Tập huấn, bồi dưỡng kỹ năng số", "Digital skills", "c"},
        {"learning_platforms", "Giới thiệu nền tảng học tập trực tuyến", "Learning platforms", "d"},
        {"digital_library", "Thư viện số, tủ sách số, cộng đồng học tập trực tuyến", "Digital libraries", "đ"},
        {"contest_experience", "Cuộc thi và trải nghiệm công nghệ số", "Contests and experience", "e"},
        {"school_enterprise", "Kết nối nhà trường – doanh nghiệp", "Schools and enterprises", "g"},
    };
    private static final String[][] BODIES = {
        {"hn-doet", "Sở Giáo dục và Đào tạo", "Department of Education and Training", "department"},
        {"hn-doh", "Sở Y tế", "Department of Health", "department"},
        {"hn-sea", "Hội Khuyến học Thành phố", "Study Encouragement Association", "association"},
        {"hn-union", "Liên đoàn Lao động Thành phố", "Federation of Labour", "union"},
        {"hn-lib", "Thư viện Hà Nội", "Hanoi Library", "library"},
    };

    private final Store store;
    private final Random random = new Random(7);
    private final LocalDateTime now;
    private final LocalDate today;
    private final Set<String> districts = new HashSet<>();
    private int acting;
    private int activities;

    private ImaginedWeek(Store store, LocalDateTime now) {
        this.store = store;
        this.now = now;
        this.today = now.toLocalDate();
    }

    /** A clock on which it is that hour of the imagined day. */
    public static Clock clock(LocalTime hour) {
        LocalDateTime real = LocalDateTime.now(Clock.system(ZONE));
        return Clock.offset(
                Clock.systemUTC(),
                Duration.between(real, real.toLocalDate().minusDays(1).atTime(hour)));
    }

    /** The imagined day, such as 2025-10-01. */
    public static String today() {
        return LocalDate.now(Clock.system(ZONE)).minusDays(1).toString();
    }

    /**
     * Writes the day up to the clock's hour.
     *
     * @param every of how many places one takes part: 1 is all of the city
     * @param schools how many schools stand below each place
     */
    public static Store write(Store store, Clock clock, int every, int schools) {
        ImaginedWeek week = new ImaginedWeek(store, LocalDateTime.now(clock.withZone(ZONE)));
        week.reference();
        List<String> places = places();
        for (int i = 0; i < places.size(); i += every) {
            week.place(places.get(i).split("\t", -1), schools);
        }
        week.bodies();
        week.yearBefore();
        week.audiences();
        SmallWeek.people(store, "hn", week.today.toString(), 18_421);
        SmallWeek.people(store, "hn", "1970-01-01", 18_421);
        return store.visible();
    }

    private void reference() {
        campaign(SmallWeek.CAMPAIGN, 2025, today);
        campaign(EARLIER, 2024, today.minusYears(1));
        for (int i = 0; i < TYPES.length; i++) {
            SmallWeek.type(store, TYPES[i][0], TYPES[i][1], TYPES[i][2], TYPES[i][3], i);
        }
        SmallWeek.unit(store, "hn", "Thành phố Hà Nội", "Hanoi", "city", "");
    }

    private void campaign(String id, int year, LocalDate from) {
        store.row(
                "campaigns_rows",
                "campaign_id",
                id,
                "city",
                "hanoi",
                "year",
                year,
                "starts_on",
                from.toString(),
                "ends_on",
                from.plusDays(6).toString(),
                "opening_day",
                from.toString(),
                "opening_type",
                TYPES[0][0],
                "theme",
                "Học để phát triển bản thân, làm chủ tri thức và công nghệ");
    }

    /** Columns: code, name, English name, kind, former district's code and name, older units as code=name by semicolons. */
    private void place(String[] columns, int schools) {
        String id = "hn-" + columns[0];
        String district = "hn-old-" + columns[4];
        if (districts.add(district)) {
            ended(district, columns[4], columns[5], "district", "hn");
        }
        for (String older : columns[6].split(";", -1)) {
            String[] parts = older.split("=", 2);
            ended("hn-old-" + parts[0], parts[0], parts[1], "ward", district);
            SmallWeek.link(store, "hn-old-" + parts[0], id, 1, false);
        }
        SmallWeek.unit(store, id, columns[1], columns[2], columns[3], "hn", "hn");
        acts(id, columns[1]);
        for (int n = 1; n <= schools; n++) {
            String school = id + "-school-" + n;
            String name = "Trường số " + n + ", " + columns[1];
            SmallWeek.unit(store, school, name, "School " + n + ", " + columns[2], "school", id, "hn", id);
            acts(school, name);
        }
    }

    private void ended(String id, String code, String name, String kind, String parent) {
        SmallWeek.ended(store, id, code, name, kind, parent, "2025-07-01");
    }

    private void bodies() {
        for (String[] body : BODIES) {
            SmallWeek.unit(store, body[0], body[1], body[2], body[3], "hn", "hn");
            acts(body[0], body[1]);
        }
    }

    private void yearBefore() {
        LocalDateTime from = today.minusYears(1).atTime(7, 30);
        long whole = 0;
        for (int minute = 0; minute < 600; minute += 3) {
            long visits = random.nextInt(1 + (int) (400 * Math.exp(-Math.pow((minute - 60) / 90.0, 2))) + 40);
            minute(EARLIER, "hn", TYPES[1][0], from.plusMinutes(minute), visits);
            whole += visits;
        }
        day(EARLIER, "hn", TYPES[1][0], from.toLocalDate(), 0, whole);
    }

    private void audiences() {
        String[][] lines = {
            {"pupil_student", "0", "0", "6120"}, {"pupil_student", "1", "0", "210"}, {"resident", "0", "1", "930"},
            {"resident", "-1", "-1", "4100"}, {"teacher", "0", "0", "1240"}, {"worker", "-1", "-1", "655"},
        };
        for (String[] line : lines) {
            store.row(
                    "unit_audience_day_rows",
                    "campaign_id",
                    SmallWeek.CAMPAIGN,
                    "unit_id",
                    "hn-00004",
                    "activity_type",
                    TYPES[2][0],
                    "day",
                    today.toString(),
                    "audience",
                    line[0],
                    "disadvantaged",
                    Integer.valueOf(line[1]),
                    "remote",
                    Integer.valueOf(line[2]),
                    "visits",
                    Integer.valueOf(line[3]),
                    "check_ins",
                    0);
        }
    }

    private void acts(String id, String name) {
        if (acting++ % 9 == 4) {
            return;
        }
        ceremony(id, name, today.atTime(8, 0).plusSeconds((long) Math.abs(random.nextGaussian() * 500)));
        for (int i = random.nextInt(4); i > 0; i--) {
            String[] type = TYPES[1 + random.nextInt(6)];
            activity(id, name, type, today.atTime(8 + random.nextInt(12), random.nextInt(60)));
        }
    }

    private void ceremony(String id, String name, LocalDateTime opened) {
        if (opened.isAfter(now)) {
            return;
        }
        LocalDateTime closed = opened.plusMinutes(50);
        put(id, "Lễ khai mạc tại " + name, TYPES[0][0], closed.isAfter(now) ? "open" : "closed", opened, closed);
        visits(id, TYPES[0][0], opened, 60 + random.nextInt(200));
    }

    private void activity(String id, String name, String[] type, LocalDateTime from) {
        LocalDateTime to = from.plusHours(2);
        boolean late = random.nextInt(20) == 0;
        String status = random.nextInt(30) == 0
                ? "cancelled"
                : late || from.isAfter(now) ? "planned" : to.isAfter(now) ? "open" : "closed";
        put(id, List.of(type[1].split(",", 2)).get(0) + " – " + name, type[0], status, from, to);
        if (status.equals("open") || status.equals("closed")) {
            visits(id, type[0], from, 10 + random.nextInt(90));
        }
    }

    private void put(String unit, String title, String type, String status, LocalDateTime from, LocalDateTime to) {
        SmallWeek.activity(
                store,
                "p-" + activities++,
                unit,
                type,
                status,
                time(from),
                "title",
                title,
                "ends_at",
                time(to),
                "closed_at",
                status.equals("closed") ? time(to) : null);
    }

    private void visits(String unit, String type, LocalDateTime from, int visits) {
        int left = visits;
        for (int minute = 0; minute < 60 && left > 0; minute++) {
            int some = Math.min(left, random.nextInt(2 + visits / 12));
            LocalDateTime at = from.plusMinutes(minute);
            if (some > 0 && !at.isAfter(now) && at.toLocalDate().equals(today)) {
                minute(SmallWeek.CAMPAIGN, unit, type, at, some);
                left -= some;
            }
        }
        int stands = visits - left;
        day(SmallWeek.CAMPAIGN, unit, type, today, stands * 2L / 3, stands - stands * 2L / 3);
    }

    private void minute(String campaign, String unit, String type, LocalDateTime at, long visits) {
        SmallWeek.minute(store, campaign, unit, type, time(at.withSecond(0)), visits, visits);
    }

    private void day(String campaign, String unit, String type, LocalDate day, long checkIns, long headcount) {
        if (checkIns + headcount > 0) {
            SmallWeek.visits(store, campaign, unit, type, day.toString(), checkIns, headcount);
        }
    }

    private static String time(LocalDateTime local) {
        return local.withNano(0).format(java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME) + "+07:00";
    }

    private static List<String> places() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ImaginedWeek.class.getResourceAsStream("places.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
