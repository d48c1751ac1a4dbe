package vn.nhiphoc.standalone.demo.simulation;

import static vn.nhiphoc.standalone.demo.simulation.Times.DAY;
import static vn.nhiphoc.standalone.demo.simulation.Times.HOUR;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.standalone.demo.simulation.Deed.Night;
import vn.nhiphoc.standalone.demo.simulation.Deed.Planning;
import vn.nhiphoc.standalone.demo.truth.ActivityFact;

/** An activity's plan, first with what is wrong in it, then mended: before it begins, or days after it. */
final class Plans {

    private final Item item;
    private final Times times;
    private final Cast cast;
    private final Census census;
    private final List<Deed> deeds;

    Plans(Item item, Times times, Cast cast, Census census, List<Deed> deeds) {
        this.item = item;
        this.times = times;
        this.cast = cast;
        this.census = census;
        this.deeds = deeds;
    }

    void plan(@Nullable Night night) {
        ActivityFact right = item.plan();
        ActivityFact first = right;
        if (item.isMoved()) {
            first = first.at(
                    cast.any(item.number() + 1, item.random("other unit")).unitId());
            mend(fact -> fact.at(right.unitId()), 0, Phenomenon.MOVED);
        }
        if (item.isRetyped()) {
            first = first.as(item.number() % 2 == 0 ? "other" : Programme.OPENING);
            mend(fact -> fact.as(right.type()), 1, Phenomenon.RETYPED);
        }
        if (item.isRescheduled()) {
            long shift = item.number() % 3 == 0 ? -3 * DAY : 9 * DAY;
            first = first.between(right.startsAt() + shift, right.endsAt() + shift);
            mend(fact -> fact.between(right.startsAt(), right.endsAt()), 2, Phenomenon.RESCHEDULED);
        }
        ActivityFact sent = first;
        deeds.add(0, new Planning(times.planned(), item, fact -> sent, item.number() % 10 == 0, null));
        if (night != null) {
            deeds.add(new Planning(times.night(), item, UnaryOperator.identity(), false, night));
        }
    }

    private void mend(UnaryOperator<ActivityFact> change, int place, Phenomenon phenomenon) {
        long after = Times.next(Math.max(times.end(), times.planned()) + DAY, 6 + place);
        long before = times.start() - (3 + place) * HOUR;
        long arrival = (item.number() / 2) % 2 == 0 || before < times.planned() ? after : before;
        deeds.add(new Planning(arrival, item, change, (item.number() + place) % 2 == 0, null));
        census.saw(phenomenon);
    }
}
