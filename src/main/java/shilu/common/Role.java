package shilu.common;

/// What an account may do, always at a unit and everything below it.
public enum Role {
    /// 信息员: records work and submits it.
    RECORDER,
    /// 审核人: confirms or returns what another recorded.
    CONFIRMER,
    /// 第一责任人, 分管领导: sees, and answers for gaps.
    HEAD,
    /// 办公室: writes reports and has them checked.
    WRITER,
    /// 上级部门: reads its subtree, calls for reports, compiles.
    SUPERIOR,
    /// 巡察, 督查: reads, for the dates of the grant.
    INSPECTOR,
    /// 系统管理员: units, people, packs; no records.
    SYSTEM_ADMIN,
    /// 安全管理员: accounts and roles; no records.
    SECURITY_ADMIN,
    /// 审计管理员: reads the audit log; no records.
    AUDIT_ADMIN;

    /// Administrators neither record nor confirm nor read records (三员分立).
    public boolean administers() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
    }
}
