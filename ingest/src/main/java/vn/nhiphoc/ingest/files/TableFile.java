package vn.nhiphoc.ingest.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.sheets.Cell;
import vn.nhiphoc.ingest.sheets.ReadingLimits;
import vn.nhiphoc.ingest.sheets.Said;
import vn.nhiphoc.ingest.sheets.Sheet;
import vn.nhiphoc.ingest.sheets.UnusableFile;

/**
 * A file read through a mapping, row by row, in memory that does not grow with the file but for 20 to 40 bytes a row (to
 * tell equal rows apart). For one thread.
 */
public final class TableFile implements Closeable {

    private final Sheet sheet;
    private final HeaderSearch rows;
    private final Rows lines;
    private final List<ColumnUse> columns;

    private TableFile(Sheet sheet, HeaderSearch rows, Rows lines, List<ColumnUse> columns) {
        this.sheet = sheet;
        this.rows = rows;
        this.lines = lines;
        this.columns = columns;
    }

    /**
     * Opens a file and finds its header.
     *
     * @param campaign the campaign that the sender named; null is none
     */
    public static TableFile open(
            Path file, NamedMapping named, @Nullable String campaign, Names names, ReadingLimits limits)
            throws IOException, UnusableFile {
        Mapping mapping = named.mapping();
        if (mapping.campaign().contains(Mapping.NAMED_CAMPAIGN) && campaign == null) {
            throw new UnusableFile(new Said(
                    "Bảng ánh xạ \"" + named.name() + "\" cần biết Tuần lễ nào: --campaign hn-2024",
                    "the mapping \"" + named.name() + "\" needs a campaign: --campaign hn-2024"));
        }
        Sheet sheet = Sheet.open(file, mapping.separatorChar(), mapping.sheet(), limits);
        try {
            HeaderSearch search = new HeaderSearch(sheet, needed(mapping));
            Binding binding = new Binding(search.find());
            CampaignIds campaigns = new CampaignIds(
                    mapping.campaign(), campaign, named.reference().campaignIds(), names);
            Rows lines = lines(named, campaigns, binding);
            return new TableFile(sheet, search, lines, binding.uses());
        } catch (IOException | UnusableFile | RuntimeException e) {
            sheet.close();
            throw e;
        }
    }

    /** What became of the next row, which may be nothing or several lines; null at the end. */
    public @Nullable List<RowRead> next() throws IOException, UnusableFile {
        Sheet.@Nullable Read read = rows.next();
        if (read == null) {
            return null;
        }
        if (read instanceof Sheet.Row row) {
            return isBlank(row.cells()) ? List.of() : lines.map(row);
        }
        Sheet.Unreadable unreadable = (Sheet.Unreadable) read;
        return List.of(new RowRead.Refused(read.line(), List.of(Faults.row(unreadable.reason()))));
    }

    private static boolean isBlank(List<Cell> cells) {
        for (Cell cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** What each column became. */
    public List<ColumnUse> columns() {
        return columns;
    }

    /** About how many rows there are. */
    public long total() {
        return sheet.total();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }

    private static Rows lines(NamedMapping named, CampaignIds campaigns, Binding binding) throws UnusableFile {
        Mapping mapping = named.mapping();
        try {
            if (mapping.activity() != null) {
                return new ActivityRows(mapping.key(), mapping.activity(), campaigns, binding);
            }
            return new SummaryRows(mapping, MappingJson.needed("summary", mapping.summary()), campaigns, binding);
        } catch (IllegalArgumentException e) {
            throw new UnusableFile(new Said(
                    "Bảng ánh xạ \"" + named.name() + "\" không dùng được: " + e.getMessage(),
                    "mapping \"" + named.name() + "\" cannot be used: " + e.getMessage()));
        }
    }

    /** The columns without which there is no header. */
    private static List<List<String>> needed(Mapping mapping) {
        List<List<String>> needed = new ArrayList<>();
        mapping.key().columns().forEach(column -> needed.add(List.of(column)));
        Mapping.@Nullable Activity a = mapping.activity();
        Mapping.@Nullable Summary s = mapping.summary();
        Stream<@Nullable Field> fields = a != null
                ? Stream.of(
                        a.unit(),
                        a.within(),
                        a.type(),
                        a.form(),
                        a.title(),
                        a.mode(),
                        a.place(),
                        a.day(),
                        a.from(),
                        a.to(),
                        a.audience(),
                        a.visits())
                : s == null
                        ? Stream.of()
                        : Stream.of(
                                s.unit(),
                                s.within(),
                                s.type(),
                                s.title(),
                                s.day(),
                                s.year(),
                                s.month(),
                                s.audience(),
                                s.activities(),
                                s.visits(),
                                s.people());
        fields.forEach(field -> {
            if (field != null && field.column() != null && !field.optional()) {
                needed.add(field.column());
            }
        });
        return needed.stream().distinct().toList();
    }
}
