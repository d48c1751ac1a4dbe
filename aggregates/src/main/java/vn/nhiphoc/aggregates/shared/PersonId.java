package vn.nhiphoc.aggregates.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A person's random pseudonym from the vault; says nothing about who it is: 1 to 100 printable characters without spaces. */
public record PersonId(@JsonValue String value) implements Comparable<PersonId> {

    @JsonCreator
    public PersonId {
        Identifiers.requireValid("person", value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
