package shilu.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// No personal data beyond what a Person may hold enters any table: every column is on the list, which says what it
/// holds, so that a new one fails the build until the list says why.
class PersonalFieldsTest {
    private static final String LIST = "personal-fields.txt";

    /// What the product keeps of a person, and where it may stand. The list may not grow beyond these.
    private static final List<String> ALLOWED = List.of(
            "personal: a person's",
            "personal: names of people",
            "personal: id of",
            "personal: an account's",
            "personal: address");

    @Test
    void every_column_is_listed_and_nothing_else() {
        var columns = Schema.columns().stream().map(Schema.Column::toString).toList();
        assertThat(Listed.in(LIST).keySet())
                .as("src/test/resources/%s: one line `table.column = what it holds` for every column", LIST)
                .hasSameElementsAs(columns);
    }

    @Test
    void every_line_says_whether_it_is_personal_and_if_so_as_what() {
        assertThat(Listed.in(LIST))
                .allSatisfy((column, why) -> assertThat(why)
                        .as(column)
                        .satisfiesAnyOf(
                                reason -> assertThat(reason).startsWith("not personal: "),
                                reason -> assertThat(ALLOWED).anyMatch(reason::startsWith)));
    }

    @Test
    void no_column_is_named_for_what_the_product_leaves_out() {
        assertThat(Schema.columns())
                .noneMatch(column -> column.name()
                        .matches(
                                ".*(opinion|belief|mood|tendency|religion|ethnic|politic|sentiment|id_number|identity_number"
                                        + "|birth|gender|sex|home|private|handle|quote|author).*"));
    }
}
