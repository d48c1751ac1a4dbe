package vn.nhiphoc.dashboards.clickhouse;

import java.sql.SQLException;

/** Makes a value of the row at hand. */
@FunctionalInterface
public interface RowReader<T> {
    /** Reads the columns that it needs. */
    T read(Row row) throws SQLException;
}
