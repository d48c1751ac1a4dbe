package vn.nhiphoc.ingest.access;

import java.util.Collection;
import vn.nhiphoc.aggregates.shared.UnitId;

/** What access must know of the units. Thread-safe. */
public interface UnitTree {

    boolean knows(UnitId unit);

    /** Whether the unit is {@code root} or below it; an unknown unit is below nothing. */
    boolean isWithin(UnitId unit, UnitId root);

    /** Every unit's id, for hints. */
    Collection<String> unitIds();
}
