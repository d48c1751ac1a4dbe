package vn.nhiphoc.aggregates.eventstore;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import vn.nhiphoc.aggregates.log.LogBatch;
import vn.nhiphoc.aggregates.log.LogPosition;
import vn.nhiphoc.aggregates.log.LogReader;
import vn.nhiphoc.aggregates.log.StoredEvent;

/** Reads the safe tail in small pieces, and sometimes begins again from a position that it noted. */
final class TailFollower implements AutoCloseable {

    private final DataSource source;
    private final boolean withLines;
    private LogReader reader;
    private LogPosition position;
    private List<String> read = new ArrayList<>();
    private LogPosition noted;
    private List<String> readWhenNoted = List.of();

    TailFollower(DataSource source, boolean withLines, LogPosition from) throws SQLException {
        this.source = source;
        this.withLines = withLines;
        this.reader = LogReader.open(source);
        this.position = from;
        this.noted = from;
    }

    void step(Random random) throws SQLException {
        switch (random.nextInt(10)) {
            case 0 -> {
                noted = position;
                readWhenNoted = List.copyOf(read);
            }
            case 1 -> {
                reader.close();
                reader = LogReader.open(source);
                position = noted;
                read = new ArrayList<>(readWhenNoted);
            }
            default -> look(1 + random.nextInt(6));
        }
    }

    boolean look(int limit) throws SQLException {
        LogBatch batch = withLines ? reader.safeTail(position, limit) : reader.safeTailWithoutLines(position, limit);
        for (StoredEvent event : batch.events()) {
            read.add(event.aggregateId());
            position = event.position();
        }
        return batch.complete();
    }

    /** Reads to the end; from which position on others may begin. */
    LogPosition drain() throws SQLException {
        while (!look(3)) {}
        return position;
    }

    /** All that was read, in the order in which it came. */
    List<String> read() {
        return read;
    }

    @Override
    public void close() throws SQLException {
        reader.close();
    }
}
