package vn.nhiphoc.standalone.launcher;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import vn.nhiphoc.embedded.postgres.EmbeddedPostgres;

/** PostgreSQL's passwords: the owner's stays in the directory, those of the two roles are new in every run. */
record Secrets(String owner, String intake, String reader) {
    static Secrets of(Path postgres) {
        return new Secrets(EmbeddedPostgres.password(postgres), random(), random());
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** None of them. */
    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
