package vn.nhiphoc.audit.run;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.nhiphoc.audit.LoggedEvent;
import vn.nhiphoc.audit.facts.Activity;
import vn.nhiphoc.audit.facts.Clock;
import vn.nhiphoc.audit.facts.Line;

/** Says of one activity's attendance lines what each did to the figure that is asked for. */
final class LineEffects {
    private record PersonDay(String person, LocalDate day) {}

    private final Activity activity;
    private final Question question;
    private final Map<String, LoggedEvent> voids = new HashMap<>();
    private final Map<PersonDay, Line> firsts = new HashMap<>();

    LineEffects(Activity activity, Question question, Evidence evidence) {
        this.activity = activity;
        this.question = question;
        evidence.lines().forEach((event, line) -> {
            if (line.kind() == Line.Kind.VOID) {
                voids.put(line.key(), event);
            }
        });
        for (Line line : evidence.lines().values()) {
            if (line.isCheckIn() && !voids.containsKey(line.key())) {
                firsts.merge(
                        new PersonDay(line.person(), Clock.day(line.at())),
                        line,
                        (one, other) -> Line.ORDER.compare(one, other) <= 0 ? one : other);
            }
        }
    }

    Step step(LoggedEvent event, Line line) {
        String what = activity.id() + " " + line.key() + " " + line.person();
        LoggedEvent voiding = voids.get(line.key());
        if (line.kind() == Line.Kind.VOID) {
            return new Step(event, what, "hủy dòng " + line.key(), "takes back the line " + line.key());
        } else if (voiding != null) {
            String at = voiding.transactionId() + "/" + voiding.globalIndex();
            return new Step(event, what, "không tính, đã bị hủy ở " + at, "does not count, taken back at " + at);
        } else if (activity.isCancelled()) {
            return new Step(event, what, "không tính, hoạt động đã hủy", "does not count, its activity is cancelled");
        } else if (!question.countsAt(activity)) {
            String now = activity.place().unit() + " " + activity.place().type();
            return new Step(event, what, "nay tính ở " + now, "moved away, counts at " + now);
        } else if (!line.isCheckIn()) {
            return new Step(event, what, "tính là lượt về", "counts as a check-out");
        }
        LocalDate day = Clock.day(line.at());
        if (!line.equals(firsts.get(new PersonDay(line.person(), day)))) {
            return new Step(
                    event,
                    what,
                    "điểm danh thêm, người này đã có lượt trong ngày",
                    "another check-in, the person's visit of that day stands elsewhere");
        } else if (activity.headcounts().containsKey(day)) {
            return new Step(
                    event,
                    what,
                    "tính điểm danh; lượt lấy theo số đơn vị báo cáo",
                    "counts as a check-in; the visits are the headcount's");
        }
        return new Step(event, what, "tính 1 lượt", "counts as a visit");
    }
}
