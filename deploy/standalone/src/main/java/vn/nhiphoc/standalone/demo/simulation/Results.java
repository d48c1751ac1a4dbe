package vn.nhiphoc.standalone.demo.simulation;

import static vn.nhiphoc.standalone.demo.simulation.Times.DAY;
import static vn.nhiphoc.standalone.demo.simulation.Times.HOUR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.standalone.demo.reference.Week;
import vn.nhiphoc.standalone.demo.send.Call;
import vn.nhiphoc.standalone.demo.simulation.Deed.Calling;
import vn.nhiphoc.standalone.demo.truth.Calendar;
import vn.nhiphoc.standalone.demo.truth.Ledger;
import vn.nhiphoc.standalone.demo.truth.OutcomeFact;

/** Results other than people, of activities and of units; some corrected, some withdrawn, some reported again. */
final class Results {

    private static final List<String> CODES = List.of(
            "press_items", "books", "contest_entries", "job_offers", "budget_spent", "honours", "library_cards");

    private static final List<String> UNITS = List.of("bài", "đầu sách", "bài", "vị trí", "triệu đồng", "lượt", "thẻ");

    private final Week week;
    private final Census census;

    Results(Week week, Census census) {
        this.week = week;
        this.census = census;
    }

    List<Deed> ofActivity(Item item, Times times) {
        if (item.number() % 8 != 1) {
            return List.of();
        }
        int code = item.number() % CODES.size();
        return story(
                "/api/v1/activities/" + item.id() + "/outcomes/" + CODES.get(code),
                code,
                item.number() / 8,
                Math.max(times.end(), times.planned()) + 2 * HOUR,
                item.random("outcomes"),
                (ledger, fact) -> ledger.activity(item.id()).outcome(CODES.get(code), fact));
    }

    List<Deed> ofUnit(String unit, int number, SplittableRandom random) {
        int code = number % CODES.size();
        return story(
                "/api/v1/campaigns/" + week.campaign() + "/units/" + unit + "/outcomes/" + CODES.get(code),
                code,
                number,
                Calendar.at(week.firstDay().plusDays(8), 9, 0) + random.nextLong(3 * DAY),
                random,
                (ledger, fact) -> ledger.unitOutcome(unit, CODES.get(code), fact));
    }

    private List<Deed> story(
            String path,
            int code,
            int number,
            long arrival,
            SplittableRandom random,
            BiPredicate<Ledger, @Nullable OutcomeFact> effect) {
        List<@Nullable OutcomeFact> reports = new ArrayList<>();
        reports.add(result(code, random));
        census.saw(Phenomenon.OUTCOME);
        if (number % 4 == 1) {
            reports.add(result(code, random));
            census.saw(Phenomenon.OUTCOME_CORRECTED);
        }
        if (number % 4 >= 2) {
            reports.add(null);
            census.saw(Phenomenon.OUTCOME_WITHDRAWN);
        }
        if (number % 4 == 3) {
            reports.add(result(code, random));
        }
        List<Deed> deeds = new ArrayList<>();
        for (OutcomeFact fact : reports) {
            deeds.add(
                    new Calling(arrival + deeds.size() * HOUR, call(path, fact), ledger -> effect.test(ledger, fact)));
        }
        return deeds;
    }

    private OutcomeFact result(int code, SplittableRandom random) {
        LocalDate day = random.nextInt(3) == 0 ? null : week.firstDay().plusDays(random.nextInt(7));
        return new OutcomeFact(1 + random.nextInt(400) * 0.5, UNITS.get(code), day);
    }

    private static Call call(String path, @Nullable OutcomeFact fact) {
        return Call.put(path, json -> {
            json.writeStartObject();
            if (fact == null) {
                json.writeNullField("quantity");
            } else {
                json.writeNumberField("quantity", fact.quantity());
                json.writeStringField("unit", fact.unit());
                if (fact.day() != null) {
                    json.writeStringField("day", fact.day().toString());
                }
            }
            json.writeEndObject();
        });
    }
}
