package shilu.programme;

/// The sorts of field a pack may use; `type:` in YAML is the lower-case name.
public enum FieldType {
    TEXT,
    NUMBER,
    DATE,
    CHOICE,
    PERSON,
    UNIT,
    CHANNEL,
    LIST,
    /// What was decided: lines of a list, each with who sees to it and by which day
    DECISIONS,
    /// Who was absent and why; every kind with attendance has one, packs do not add it.
    ABSENCES
}
