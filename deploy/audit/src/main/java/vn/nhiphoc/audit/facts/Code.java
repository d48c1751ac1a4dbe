package vn.nhiphoc.audit.facts;

import org.jspecify.annotations.Nullable;

/** A code of the catalogue with its name. */
public record Code(String code, String name, @Nullable String nameEn) {

    static Code read(Fields fields) throws NotUnderstood {
        Fields name = fields.object("name");
        Code code = new Code(fields.text("code"), name.text("vi"), name.optionalText("en"));
        name.end();
        fields.end();
        return code;
    }
}
