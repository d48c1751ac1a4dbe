package vn.nhiphoc.dashboards.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/**
 * Serves the board on an imagined first day of a week, so that the page can be looked at without the rest of the
 * system: {@code BoardPreview UNITS_CSV HH:MM}, a file with the columns of the real list of units and the hour that it shall
 * be; the day is yesterday.
 */
final class BoardPreview {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String[][] TYPES = {
        {"opening_ceremony", "Lễ khai mạc Tuần lễ", "Opening ceremony"},
        {"communication", "Tuyên truyền, tọa đàm, diễn đàn", "Communication, talks, forums"},
        {"digital_skills", "Tập huấn, bồi dưỡng kỹ năng số", "Digital skills"},
        {"learning_platforms", "Giới thiệu nền tảng học tập trực tuyến", "Learning platforms"},
        {"digital_library", "Thư viện số, tủ sách số, cộng đồng học tập trực tuyến", "Digital libraries"},
        {"contest_experience", "Cuộc thi và trải nghiệm công nghệ số", "Contests and experience"},
        {"school_enterprise", "Kết nối nhà trường – doanh nghiệp", "Schools and enterprises"},
    };
    private static final String[] LETTERS = {"a", "b", "c", "d", "đ", "e", "g"};

    private final Store store = Store.empty();
    private final Random random = new Random(7);
    private final Clock clock;
    private final LocalDateTime now;
    private final LocalDate today;
    private int activities;

    private BoardPreview(LocalTime imagined) {
        LocalDateTime real = LocalDateTime.now(Clock.system(ZONE));
        now = real.toLocalDate().minusDays(1).atTime(imagined);
        today = now.toLocalDate();
        clock = Clock.offset(Clock.systemUTC(), Duration.between(real, now));
    }

    public static void main(String... arguments) throws Exception {
        BoardPreview preview = new BoardPreview(LocalTime.parse(arguments[1]));
        preview.write(Path.of(arguments[0]));
        BoardServer server = BoardServer.on(preview.store, preview.clock);
        System.out.println("board at " + server.at("/"));
        while (true) {
            Thread.sleep(400);
            preview.store.beat(0);
        }
    }

    private void write(Path units) throws IOException {
        store.row(
                "campaigns_rows",
                "campaign_id",
                SmallWeek.CAMPAIGN,
                "city",
                "hanoi",
                "year",
                2025,
                "starts_on",
                today.toString(),
                "ends_on",
                today.plusDays(6).toString(),
                "opening_day",
                today.toString(),
                "opening_type",
                "opening_ceremony",
                "theme",
                "Học để phát triển bản thân, làm chủ tri thức và công nghệ, góp phần xây dựng đất nước hùng"
                        + " cường, thịnh vượng");
        for (int i = 0; i < TYPES.length; i++) {
            SmallWeek.type(store, TYPES[i][0], TYPES[i][1], TYPES[i][2], LETTERS[i], i);
        }
        SmallWeek.unit(store, "hn", "Thành phố Hà Nội", "Hanoi", "city", "");
        for (String line : Files.readAllLines(units)) {
            String[] columns = line.split(",", -1);
            if (columns[5].equals("hanoi")) {
                unit("hn-" + columns[0], columns[1], columns[3], columns[4]);
            }
        }
        unit("hn-doet", "Sở Giáo dục và Đào tạo", "Department of Education and Training", "department");
        unit("hn-health", "Sở Y tế", "Department of Health", "department");
        unit("hn-lib", "Thư viện Hà Nội", "Hanoi Library", "library");
        SmallWeek.people(store, "hn", today.toString(), 18_421);
        SmallWeek.people(store, "hn", "1970-01-01", 18_421);
        store.visible();
    }

    private void unit(String id, String name, String en, String kind) {
        SmallWeek.unit(store, id, name, en, kind, "hn", "hn");
        if (random.nextInt(100) < 12) {
            return;
        }
        LocalDateTime opened = today.atTime(8, 0).plusMinutes((long) Math.abs(random.nextGaussian() * 9));
        ceremony(id, name, opened);
        for (int i = random.nextInt(4); i > 0; i--) {
            activity(id, name, TYPES[1 + random.nextInt(6)], today.atTime(8 + random.nextInt(12), random.nextInt(60)));
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
        String status = random.nextInt(30) == 0
                ? "cancelled"
                : from.isAfter(now) ? "planned" : to.isAfter(now) ? "open" : "closed";
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
                from + ":00+07:00",
                "title",
                title,
                "ends_at",
                to + ":00+07:00",
                "closed_at",
                status.equals("closed") ? to + ":00+07:00" : null);
    }

    private void visits(String unit, String type, LocalDateTime from, int visits) {
        int left = visits;
        for (int minute = 0; minute < 60 && left > 0; minute++) {
            int some = Math.min(left, random.nextInt(1 + visits / 12));
            LocalDateTime at = from.plusMinutes(minute);
            if (some > 0 && !at.isAfter(now) && at.toLocalDate().equals(today)) {
                SmallWeek.minute(store, unit, type, at + ":00+07:00", some, some);
                left -= some;
            }
        }
        if (visits > left) {
            SmallWeek.visits(
                    store,
                    unit,
                    type,
                    today.toString(),
                    (visits - left) * 2L / 3,
                    visits - left - (visits - left) * 2L / 3);
        }
    }
}
