package vn.nhiphoc.ingest.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.files.RowRead.Fault;
import vn.nhiphoc.ingest.names.Spelling;
import vn.nhiphoc.ingest.sheets.Cell;
import vn.nhiphoc.ingest.sheets.Sheet;
import vn.nhiphoc.ingest.sheets.UnusableFile;

/** Rows that are summaries: of one type, or of as many as the file has columns for. */
final class SummaryRows implements Rows {

    private static final Field NO_YEAR = Field.fixed("0");

    private final CampaignIds campaigns;
    private final Set<String> skip;
    private final RowKey keys;
    private final int[] keyColumns;
    private final Header header;
    private final Meant meant;
    private final @Nullable Column title;
    private final @Nullable Column day;
    private final @Nullable Column audience;
    private final Column year;
    private final Column month;
    private final List<TypeColumns> figures;
    private @Nullable String lastUnit;
    private boolean lastSkipped;

    SummaryRows(Mapping mapping, Mapping.Summary fields, CampaignIds campaigns, Binding binding) throws UnusableFile {
        this.campaigns = campaigns;
        this.skip = mapping.skipped().stream().map(Spelling::latin).collect(Collectors.toUnmodifiableSet());
        this.header = binding.header();
        this.keys = new RowKey(mapping.key().prefix());
        this.keyColumns = binding.keyColumns(mapping.key().columns());
        this.meant = new Meant(binding, campaigns.names(), fields.unit(), fields.within(), fields.type());
        this.title = binding.optional("title", fields.title());
        Days.check(fields.day());
        this.day = binding.optional("day", fields.day());
        this.year = binding.column("year", fields.year() == null ? NO_YEAR : fields.year());
        this.month = binding.column("month", fields.month() == null ? NO_YEAR : fields.month());
        this.audience = binding.optional("audience", fields.audience());
        this.figures = fields.types() == null
                ? List.of(TypeColumns.ofRows(fields, binding))
                : TypeColumns.find(fields.types(), binding, campaigns.names());
        if ((campaigns.needsYear() && fields.year() == null && fields.day() == null)
                || (campaigns.needsMonth() && fields.month() == null && fields.day() == null)) {
            throw new IllegalArgumentException("\"campaign\" needs the fields \"year\" and \"month\", or \"day\"");
        }
    }

    @Override
    public List<RowRead> map(Sheet.Row row) {
        List<Cell> cells = row.cells();
        if (isSkipped(meant.unitText(cells))) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>(Rows.unclean(header, cells));
        if (!faults.isEmpty()) {
            return List.of(new RowRead.Refused(row.line(), faults));
        }
        Place place = place(cells, faults);
        List<RowRead> lines = new ArrayList<>();
        for (TypeColumns columns : figures) {
            List<Fault> own = new ArrayList<>(faults);
            @Nullable SummaryLine line = line(place, columns, cells, own);
            if (line != null) {
                lines.add(new RowRead.Mapped(row.line(), line));
            } else if (!own.isEmpty()) {
                lines.add(new RowRead.Refused(row.line(), own));
            }
            if (!faults.isEmpty()) {
                break;
            }
        }
        return lines;
    }

    /** Rows of one unit follow each other. */
    private boolean isSkipped(String unit) {
        if (!unit.equals(lastUnit)) {
            lastUnit = unit;
            lastSkipped = skip.contains(Spelling.latin(unit));
        }
        return lastSkipped;
    }

    private Place place(List<Cell> row, List<Fault> faults) {
        String unitText = meant.writtenUnit(row, faults);
        String typeCode = meant.typeOf(row, faults);
        LocalDate on = day == null ? null : Days.day(day, row, faults);
        String whose = audience == null ? null : audience.text(row, faults);
        String campaignId = campaign(on, row, faults);
        String unitId = meant.unitOf(unitText, campaignId, row, faults);
        return new Place(campaignId, unitId, typeCode, on == null ? null : on.toString(), whose);
    }

    private @Nullable String campaign(@Nullable LocalDate on, List<Cell> row, List<Fault> faults) {
        int before = faults.size();
        long inYear = on != null ? on.getYear() : number(year, row, faults);
        long inMonth = on != null ? on.getMonthValue() : number(month, row, faults);
        if (campaigns.needsMonth() && (inMonth < 1 || inMonth > 12) && faults.size() == before) {
            faults.add(Faults.number(month.name(), String.valueOf(inMonth)));
        }
        return faults.size() > before
                ? null
                : campaigns.of(
                        (int) inYear, (int) inMonth, campaigns.needsYear() ? year.name() : meant.unitName(), faults);
    }

    private static long number(Column column, List<Cell> row, List<Fault> faults) {
        @Nullable Long number = Counts.read(column, row, faults);
        return number == null ? 0 : number;
    }

    private @Nullable SummaryLine line(Place place, TypeColumns columns, List<Cell> row, List<Fault> faults) {
        @Nullable Long activities = count(columns.activities(), row, faults);
        @Nullable Long visits = count(columns.visits(), row, faults);
        @Nullable Long people = count(columns.people(), row, faults);
        @Nullable String type = columns.type() == null ? place.type : columns.type();
        boolean unknown = activities == null && visits == null && people == null;
        if (unknown && columns.type() == null && faults.isEmpty()) {
            faults.add(Faults.nothingKnown(columns.names()));
        }
        if (unknown || !faults.isEmpty() || place.campaign == null || place.unit == null || type == null) {
            return null;
        }
        return new SummaryLine(
                keys.next(identity(place, type, row)),
                place.campaign,
                place.unit,
                type,
                place.day,
                place.audience,
                activities,
                visits,
                people);
    }

    private List<String> identity(Place place, String type, List<Cell> row) {
        List<String> identity = new ArrayList<>();
        identity.add(String.valueOf(place.campaign));
        identity.add(String.valueOf(place.unit));
        identity.add(type);
        identity.add(place.day == null ? "" : place.day);
        identity.add(place.audience == null ? "" : place.audience);
        identity.add(title == null ? "" : Text.normal(title.cell(row).text()));
        identity.addAll(RowKey.written(row, keyColumns));
        return identity;
    }

    private static @Nullable Long count(@Nullable Column column, List<Cell> row, List<Fault> faults) {
        return column == null ? null : Counts.read(column, row, faults);
    }

    /** Where a row's figures belong; null is refused, or left out. */
    private record Place(
            @Nullable String campaign,
            @Nullable String unit,
            @Nullable String type,
            @Nullable String day,
            @Nullable String audience) {}
}
