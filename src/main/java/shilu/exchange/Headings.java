package shilu.exchange;

import java.util.Set;

/// Headings that mean the same on every sheet, whatever the kind.
public final class Headings {
    /// Whose work it is, by code or name; without it the account's own unit.
    public static final String UNIT = "单位";

    public static final String SERIAL = "序号";
    public static final String NOTE = "备注";

    /// Names of evidence files, apart by semicolons or lines.
    public static final String EVIDENCE = "佐证材料";

    /// Where refused rows say why, when they are written back.
    public static final String REMARKS = "导入说明";

    public static final Set<String> ALL = Set.of(UNIT, SERIAL, NOTE, EVIDENCE, REMARKS);

    private Headings() {}
}
