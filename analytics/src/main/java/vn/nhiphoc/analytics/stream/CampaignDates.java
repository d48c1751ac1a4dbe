package vn.nhiphoc.analytics.stream;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;

/** The first and the last day of a campaign's week, in days since 1970-01-01. */
public record CampaignDates(int startsOn, int endsOn) {
    /** More days than any recorded moment is away from 1970. */
    private static final int BEYOND = 100_000_000;

    public static CampaignDates of(Campaign campaign) {
        return new CampaignDates(
                (int) campaign.startsOn().toEpochDay(), (int) campaign.endsOn().toEpochDay());
    }

    /** 1 on the week's first day, 0 on the day before. */
    public int campaignDay(int day) {
        return day - startsOn + 1;
    }

    public Phase phaseOf(int day) {
        return day < startsOn ? Phase.BEFORE : day > endsOn ? Phase.AFTER : Phase.WEEK;
    }

    /** The first day of a phase; {@code before} begins before all days. */
    public int firstOf(Phase phase) {
        return switch (phase) {
            case BEFORE -> -BEYOND;
            case WEEK -> startsOn;
            case AFTER -> endsOn + 1;
        };
    }

    /** The day behind the last one of a phase; {@code after} ends behind all days. */
    public int endOf(Phase phase) {
        return switch (phase) {
            case BEFORE -> startsOn;
            case WEEK -> endsOn + 1;
            case AFTER -> BEYOND;
        };
    }

    /** Whether the days from {@code first} to {@code last} touch a phase. */
    public boolean touches(Phase phase, int first, int last) {
        return first < endOf(phase) && last >= firstOf(phase);
    }

    /** Writes dates to bytes. */
    public static final class Serializer extends ValueSerializer<CampaignDates> {
        private static final long serialVersionUID = 1L;

        @Override
        protected void write(CampaignDates dates, DataOutputView out) throws IOException {
            out.writeInt(dates.startsOn());
            out.writeInt(dates.endsOn());
        }

        @Override
        public CampaignDates deserialize(DataInputView in) throws IOException {
            return new CampaignDates(in.readInt(), in.readInt());
        }
    }
}
