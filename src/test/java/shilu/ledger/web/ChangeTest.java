package shilu.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shilu.ledger.web.VersionWords.Said;

class ChangeTest {
    private static final Said TITLE = new Said("title", "名称", "部署会");

    @Test
    void one_version_alone_changes_nothing() {
        assertThat(Change.between(List.of(TITLE), null)).containsExactly(new Change("名称", "部署会", "部署会"));
    }

    @Test
    void what_is_said_otherwise_added_and_dropped_is_told_in_the_order_of_the_form() {
        var before = List.of(TITLE, new Said("place", "地点", "一楼"), new Said("host", "主持人", "张三"));
        var after = List.of(TITLE, new Said("present", "实到", "9"), new Said("host", "主持人", "李四"));
        var changes = Change.between(before, after);
        assertThat(changes)
                .containsExactly(
                        new Change("名称", "部署会", "部署会"),
                        new Change("实到", "", "9"),
                        new Change("主持人", "张三", "李四"),
                        new Change("地点", "一楼", ""));
        assertThat(changes).extracting(Change::changed).containsExactly(false, true, true, true);
    }
}
