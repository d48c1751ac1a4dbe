package vn.nhiphoc.audit.facts;

import java.time.LocalDate;

/** A link of the lineage as last drawn. */
public record Link(String from, String to, LocalDate effectiveOn, double share, boolean estimated) {

    /** @param sourced whether the form names who says so; no view shows it */
    static Link read(Fields fields, boolean sourced) throws NotUnderstood {
        if (sourced) {
            fields.optionalText("source");
        }
        Link link = new Link(
                fields.text("from"),
                fields.text("to"),
                fields.day("effectiveOn"),
                fields.number("share"),
                fields.flag("estimated"));
        fields.end();
        return link;
    }
}
