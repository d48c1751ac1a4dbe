package vn.nhiphoc.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.ingest.json.ReadFields.faults;
import static vn.nhiphoc.ingest.json.ReadFields.value;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.ingest.problem.Fault;

class FieldsTest {

    private record Pair(String name, List<Inner> parts) {}

    private record Inner(long size) {}

    @Test
    void namesEveryFaultAtOnceWithItsPath() {
        List<Fault> faults = faults("{\"naem\":\"x\",\"parts\":[{\"size\":1},{\"size\":\"2\"},7]}", FieldsTest::pair);

        assertThat(faults)
                .extracting(Fault::code, Fault::field)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("missing_field", "name"),
                        org.assertj.core.api.Assertions.tuple("wrong_type", "parts[1].size"),
                        org.assertj.core.api.Assertions.tuple("wrong_type", "parts[2]"),
                        org.assertj.core.api.Assertions.tuple("unknown_field", "naem"));
        assertThat(faults.get(3).detail()).contains("did you mean \"name\"?").contains("Known: name, parts");
    }

    @Test
    void refusesUnknownFieldsWithinEntries() {
        assertThat(faults("{\"name\":\"x\",\"parts\":[{\"size\":1,\"colour\":2}]}", FieldsTest::pair))
                .extracting(Fault::field)
                .containsExactly("parts[0].colour");
    }

    @Test
    void readsNullAsLeftOut() {
        assertThat(value("{\"name\":\"x\",\"parts\":null}", FieldsTest::pair)).isEqualTo(new Pair("x", List.of()));
        assertThat(faults("{\"name\":null}", FieldsTest::pair))
                .extracting(Fault::code)
                .containsExactly("missing_field");
    }

    @Test
    void refusesListsThatAreTooLong() {
        assertThat(faults(
                        "{\"name\":\"x\",\"parts\":[{\"size\":1},{\"size\":1},{\"size\":1},{\"size\":1}]}",
                        FieldsTest::pair))
                .extracting(Fault::code)
                .containsExactly("too_many_items");
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThat(faults("[1]", FieldsTest::pair)).extracting(Fault::code).containsExactly("wrong_type");
        assertThat(faults("null", FieldsTest::pair)).extracting(Fault::code).containsExactly("wrong_type");
    }

    private static Pair pair(Fields fields) {
        String name = fields.required("name", Kinds.text(10));
        List<Inner> parts = fields.list("parts", 3, fields.object("parts", inner -> {
            Long size = inner.required("size", Kinds.whole(0, 10));
            return inner.build(() -> new Inner(size));
        }));
        return fields.build(() -> new Pair(name, parts));
    }
}
