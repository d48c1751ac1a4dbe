package vn.nhiphoc.ingest.access;

import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.ingest.json.Fields;
import vn.nhiphoc.ingest.json.Kinds;

/** What a new key shall be. */
record KeyRequest(Role role, @Nullable UnitId scope, String label) {

    private static final int LONGEST_LABEL = 100;

    static KeyRequest read(Fields fields) {
        Role role = fields.required("role", Kinds.oneOf("role", Role.values(), Role::code));
        @Nullable UnitId scope = fields.optional("scope", Kinds.id(UnitId::new));
        String label = fields.required("label", Kinds.text(LONGEST_LABEL));
        if (role == Role.UNIT && scope == null) {
            fields.refuse(
                    "missing_field", "scope", "a key of the role unit needs a scope, the unit whose subtree it is for");
        }
        if (role == Role.ADMIN && scope != null) {
            fields.refuse("not_allowed", "scope", "a key of the role admin has no scope; leave it out");
        }
        return fields.build(() -> new KeyRequest(role, scope, label));
    }
}
