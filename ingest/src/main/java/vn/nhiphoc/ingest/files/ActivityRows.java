package vn.nhiphoc.ingest.files;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.files.RowRead.Fault;
import vn.nhiphoc.ingest.sheets.Cell;
import vn.nhiphoc.ingest.sheets.Sheet;
import vn.nhiphoc.ingest.sheets.UnusableFile;

/** Rows that are activities, each with its headcount. */
final class ActivityRows implements Rows {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+07:00'");
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final String REGISTER = "register";

    private final CampaignIds campaigns;
    private final RowKey keys;
    private final int[] keyColumns;
    private final Header header;
    private final Meant meant;
    private final @Nullable Column form;
    private final Column title;
    private final @Nullable Column mode;
    private final @Nullable Column place;
    private final Column day;
    private final @Nullable Column from;
    private final @Nullable Column to;
    private final Column audience;
    private final @Nullable Column visits;

    ActivityRows(Mapping.Key key, Mapping.Activity fields, CampaignIds campaigns, Binding binding) throws UnusableFile {
        this.campaigns = campaigns;
        this.header = binding.header();
        this.keys = new RowKey(key.prefix());
        this.meant = new Meant(binding, campaigns.names(), fields.unit(), fields.within(), fields.type());
        this.form = binding.optional("form", fields.form());
        this.title = binding.column("title", fields.title());
        this.mode = binding.optional("mode", fields.mode());
        this.place = binding.optional("place", fields.place());
        Days.check(fields.day());
        Days.check(fields.from());
        Days.check(fields.to());
        this.day = binding.column("day", fields.day());
        this.from = binding.optional("from", fields.from());
        this.to = binding.optional("to", fields.to());
        Field whose = fields.audience();
        this.audience = binding.column("audience", whose == null ? Field.fixed("other") : whose);
        this.visits = binding.optional("visits", fields.visits());
        this.keyColumns = binding.keyColumns(key.columns());
    }

    @Override
    public List<RowRead> map(Sheet.Row row) {
        List<Fault> faults = new ArrayList<>(Rows.unclean(header, row.cells()));
        if (!faults.isEmpty()) {
            return List.of(new RowRead.Refused(row.line(), faults));
        }
        String key = keys.next(RowKey.written(row.cells(), keyColumns));
        ActivityLine activity = activity(key, row.cells(), faults);
        return List.of(
                activity == null ? new RowRead.Refused(row.line(), faults) : new RowRead.Mapped(row.line(), activity));
    }

    private @Nullable ActivityLine activity(String key, List<Cell> row, List<Fault> faults) {
        String unitText = meant.writtenUnit(row, faults);
        String typeCode = meant.typeOf(row, faults);
        String formCode = text(form, row, faults);
        String name = title.text(row, faults);
        String how = text(mode, row, faults);
        String where = text(place, row, faults);
        LocalDate on = Days.day(day, row, faults);
        LocalTime begin = from == null ? LocalTime.MIDNIGHT : Days.time(from, row, faults);
        LocalTime end = to == null ? LAST_MINUTE : Days.time(to, row, faults);
        String whose = audience.text(row, faults);
        Long count = visits == null ? null : Counts.read(visits, row, faults);
        String campaignId = on == null ? null : campaigns.of(on.getYear(), on.getMonthValue(), day.name(), faults);
        String unitId = meant.unitOf(unitText, campaignId, row, faults);
        if (begin != null && end != null && end.isBefore(begin)) {
            faults.add(Faults.endsBeforeItStarts(to == null ? day.name() : to.name()));
        }
        if (!faults.isEmpty()
                || unitId == null
                || typeCode == null
                || name == null
                || on == null
                || begin == null
                || end == null
                || whose == null
                || campaignId == null) {
            return null;
        }
        String starts = ISO.format(on.atTime(begin));
        String ends = ISO.format(on.atTime(end));
        return new ActivityLine(
                key,
                campaignId,
                unitId,
                typeCode,
                formCode,
                name,
                how,
                where,
                starts,
                ends,
                starts,
                ends,
                count == null
                        ? null
                        : List.of(new ActivityLine.Headcount(
                                REGISTER, ends, List.of(new ActivityLine.Count(whose, count)))));
    }

    private static @Nullable String text(@Nullable Column column, List<Cell> row, List<Fault> faults) {
        return column == null ? null : column.text(row, faults);
    }
}
