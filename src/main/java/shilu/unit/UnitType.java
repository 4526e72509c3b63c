package shilu.unit;

/// What sort of organisation a unit is; packs choose report variants by it.
public enum UnitType {
    /// 县, 市, 省: carries units below it and seldom works itself.
    GOVERNMENT,
    /// 局
    BUREAU,
    /// 国企
    COMPANY,
    /// 镇乡街道
    TOWNSHIP,
    /// 工会等群团
    UNION,
    /// 机关
    ORGAN,
    /// 内设科室
    DEPARTMENT
}
