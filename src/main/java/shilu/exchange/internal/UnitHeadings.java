package shilu.exchange.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The sheets and headings of a workbook of units and people.
final class UnitHeadings {
    static final String UNITS = "单位";
    static final String PEOPLE = "人员";

    static final String CODE = "单位代码";
    static final String NAME = "单位名称";
    static final String SHORT_NAME = "单位简称";
    static final String TYPE = "类型";
    static final String PARENT = "上级单位";
    static final String FROM = "设立日期";
    static final List<String> OF_UNITS = List.of(CODE, NAME, SHORT_NAME, TYPE, PARENT, FROM);
    static final Set<String> NEEDED_OF_UNITS = Set.of(CODE, NAME, TYPE, PARENT, FROM);

    static final String PERSON = "姓名";
    static final String UNIT = "单位";
    static final String POST = "职务";
    static final String STAFF_NUMBER = "工号";
    static final String WORK_PHONE = "办公电话";
    static final String WORK_EMAIL = "工作邮箱";
    static final List<String> OF_PEOPLE = List.of(PERSON, UNIT, POST, STAFF_NUMBER, WORK_PHONE, WORK_EMAIL);
    static final Set<String> NEEDED_OF_PEOPLE = Set.of(PERSON, UNIT);

    /// The heading of a field of the face, for what it refuses.
    static final Map<String, String> BY_FIELD = Map.of(
            "code", CODE,
            "shortName", SHORT_NAME,
            "parent", PARENT,
            "from", FROM,
            "post", POST,
            "staffNumber", STAFF_NUMBER,
            "workPhone", WORK_PHONE,
            "workEmail", WORK_EMAIL);

    private UnitHeadings() {}
}
