package vn.nhiphoc.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.nhiphoc.analytics.clickhouse.ClickHouseMigration;
import vn.nhiphoc.embedded.testing.TestClickHouse;

/** The queries of {@code RECIPES.md}, each run as it stands there on a small week. */
class RecipesIT {
    private static final Pattern QUESTION = Pattern.compile("(?m)^## (\\d+)\\. (.*)$");
    private static final Map<String, String> PARAMETERS =
            Map.of("{campaign:String}", "'hn-2025'", "{baseline:String}", "'hn-2024'", "{unit:String}", "'w-1'");

    private static TestClickHouse.Database store;

    @BeforeAll
    static void prepare() throws Exception {
        store = TestClickHouse.freshDatabase();
        ClickHouseMigration.migrate("jdbc:clickhouse:" + store.httpUrl(), store.database());
        for (String statement : resource("week.sql").split(";\n", -1)) {
            if (!statement.isBlank()) {
                store.query(statement);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recipes")
    void answersItsQuestion(String question, String sql, String answer) {
        assertThat(answer).as("the approved answer").isNotBlank();
        assertThat(store.query(sql).strip()).isEqualTo(answer);
    }

    static Stream<Arguments> recipes() throws IOException {
        String text = Files.readString(Path.of("RECIPES.md"));
        List<String> parts = QUESTION.splitAsStream(text).skip(1).toList();
        List<String> questions =
                QUESTION.matcher(text).results().map(match -> match.group()).toList();
        List<String> answers = Pattern.compile("(?m)^# \\d+$")
                .splitAsStream(resource("answers.txt"))
                .skip(1)
                .map(String::strip)
                .toList();
        assertThat(questions).hasSize(10).hasSameSizeAs(answers);
        return Stream.iterate(0, i -> i + 1)
                .limit(questions.size())
                .map(i -> Arguments.of(questions.get(i), sql(parts.get(i)), answers.get(i)));
    }

    private static String sql(String part) {
        int from = part.indexOf("```sql") + "```sql".length();
        String sql = part.substring(from, part.indexOf("```", from));
        for (Map.Entry<String, String> parameter : PARAMETERS.entrySet()) {
            sql = sql.replace(parameter.getKey(), parameter.getValue());
        }
        return sql;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(RecipesIT.class.getResourceAsStream("recipes/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
