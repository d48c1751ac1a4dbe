package vn.nhiphoc.ingest.files;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.files.RowRead.Fault;

/** Turns the rows of one file into activities. Not for several threads: it remembers which rows came already. */
final class ActivityRows {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+07:00'");
    private static final String REGISTER = "register";

    private final Reference reference;
    private final String campaign;
    private final RowKey keys;
    private final int[] keyColumns;
    private final Header header;
    private final Column unit;
    private final Column type;
    private final @Nullable Column form;
    private final Column title;
    private final @Nullable Column mode;
    private final @Nullable Column place;
    private final Moments moments;
    private final Column audience;
    private final @Nullable Column visits;

    ActivityRows(NamedMapping named, Header header) {
        Mapping mapping = named.mapping();
        Mapping.Activity fields = mapping.activity();
        this.reference = named.reference();
        this.campaign = mapping.campaign();
        this.header = header;
        this.keys = new RowKey(mapping.key().prefix());
        this.keyColumns =
                mapping.key().columns().stream().mapToInt(header::indexOf).toArray();
        this.unit = new Column("unit", fields.unit(), header);
        this.type = new Column("type", fields.type(), header);
        this.form = optional("form", fields.form(), header);
        this.title = new Column("title", fields.title(), header);
        this.mode = optional("mode", fields.mode(), header);
        this.place = optional("place", fields.place(), header);
        this.moments = new Moments(fields, header);
        Field whose = fields.audience();
        this.audience = new Column("audience", whose == null ? Field.fixed("other") : whose, header);
        this.visits = optional("visits", fields.visits(), header);
    }

    RowRead map(long line, List<String> row) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (!Text.isClean(row.get(i))) {
                faults.add(Faults.notText(header.columns().get(i)));
            }
        }
        if (!faults.isEmpty()) {
            return new RowRead.Refused(line, faults);
        }
        List<String> keyed = new ArrayList<>(keyColumns.length);
        for (int column : keyColumns) {
            keyed.add(row.get(column));
        }
        String key = keys.next(keyed);
        ActivityLine activity = activity(key, row, faults);
        return activity == null ? new RowRead.Refused(line, faults) : new RowRead.Mapped(line, activity);
    }

    private @Nullable ActivityLine activity(String key, List<String> row, List<Fault> faults) {
        String unitId = unit.text(row, faults);
        String typeCode = type.text(row, faults);
        String formCode = text(form, row, faults);
        String name = title.text(row, faults);
        String how = text(mode, row, faults);
        String where = text(place, row, faults);
        LocalDate day = moments.day(row, faults);
        LocalTime from = moments.from(row, faults);
        LocalTime to = moments.to(row, faults);
        String whose = audience.text(row, faults);
        Long count = visits == null ? null : Counts.read(visits, row, faults);
        String campaignId = day == null ? null : campaignOf(day, faults);
        if (from != null && to != null && to.isBefore(from)) {
            faults.add(Faults.endsBeforeItStarts(moments.toName()));
        }
        if (!faults.isEmpty()
                || unitId == null
                || typeCode == null
                || name == null
                || day == null
                || from == null
                || to == null
                || whose == null
                || campaignId == null) {
            return null;
        }
        String start = ISO.format(day.atTime(from));
        String end = ISO.format(day.atTime(to));
        return new ActivityLine(
                key,
                campaignId,
                unitId,
                typeCode,
                formCode,
                name,
                how,
                where,
                start,
                end,
                start,
                end,
                count == null
                        ? null
                        : List.of(new ActivityLine.Headcount(
                                REGISTER, end, List.of(new ActivityLine.Count(whose, count)))));
    }

    private @Nullable String campaignOf(LocalDate day, List<Fault> faults) {
        String id = campaign.replace("{year}", "%04d".formatted(day.getYear()))
                .replace("{month}", "%02d".formatted(day.getMonthValue()));
        if (reference.namesCampaigns() && !reference.campaignIds().contains(id)) {
            faults.add(Faults.unknown(moments.dayName(), id, reference.campaignIds()));
            return null;
        }
        return id;
    }

    private static @Nullable Column optional(String role, @Nullable Field field, Header header) {
        return field == null ? null : new Column(role, field, header);
    }

    private static @Nullable String text(@Nullable Column column, List<String> row, List<Fault> faults) {
        return column == null ? null : column.text(row, faults);
    }
}
