package vn.nhiphoc.audit.facts;

import java.time.LocalDate;

/** A link of the crosswalk of activity types. */
public record TypeLink(String from, String to, LocalDate effectiveOn) {

    static TypeLink read(Fields fields) throws NotUnderstood {
        TypeLink link = new TypeLink(fields.text("from"), fields.text("to"), fields.day("effectiveOn"));
        fields.end();
        return link;
    }
}
