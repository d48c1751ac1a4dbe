package vn.nhiphoc.dashboards.live;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.freshness.Freshness;
import vn.nhiphoc.dashboards.live.LiveSnapshot.CampaignHeader;
import vn.nhiphoc.dashboards.live.LiveSnapshot.FreshnessLine;
import vn.nhiphoc.dashboards.live.LiveSnapshot.Label;

/** What stands at the head and the foot of the board. */
final class HeaderAssembly {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private HeaderAssembly() {}

    static @Nullable CampaignHeader campaign(Facts facts) {
        Campaign campaign = facts.campaign();
        if (campaign == null) {
            return null;
        }
        LocalDate day = facts.moment().day();
        Facts.Unit root = Names.root(facts.units());
        return new CampaignHeader(
                campaign.campaignId(),
                title(campaign),
                root == null ? null : Names.label(root),
                campaign.year(),
                campaign.theme(),
                campaign.startsOn(),
                campaign.endsOn(),
                campaign.phase(day),
                campaign.dayNumber(day));
    }

    static @Nullable FreshnessLine freshness(@Nullable Freshness freshness, Instant now) {
        if (freshness == null) {
            return null;
        }
        return new FreshnessLine(
                freshness.position(),
                freshness.head(),
                freshness.lagEvents(),
                Hanoi.time(freshness.figuresAsOf()),
                freshness.delay(now).toMillis() / 1000.0,
                Hanoi.timeOrNull(freshness.lastRecordedAt()),
                Hanoi.timeOrNull(freshness.lastVisibleAt()),
                Hanoi.time(freshness.writtenAt()),
                seconds(freshness.p50()),
                seconds(freshness.p99()));
    }

    private static Label title(Campaign campaign) {
        if (campaign.isWeek()) {
            return new Label(
                    "Tuần lễ hưởng ứng học tập suốt đời năm " + campaign.year(),
                    "Lifelong Learning Week " + campaign.year());
        }
        String days = DAY.format(campaign.startsOn()) + " – " + DAY.format(campaign.endsOn());
        return new Label("Hoạt động học tập suốt đời " + days, "Lifelong learning activities " + days);
    }

    private static @Nullable Double seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis() / 1000.0;
    }
}
