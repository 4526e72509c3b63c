package shilu.identity;

import java.util.List;
import shilu.common.AccountId;
import shilu.common.Region;
import shilu.unit.Unit;
import shilu.unit.UnitType;

/// The first act on an empty installation: its region, its top unit and its administrators. Done once.
public interface SetUp {

    boolean finished();

    /// A one-time code that allows set-up, in place of any earlier one. Only its hash is kept.
    /// Refused once set-up is finished.
    String newCode();

    /// Makes everything at once, or nothing. Refused when the code is wrong, when set-up is finished, and with every
    /// problem of the plan together: fields are named `unit`, and `admins[0].login` and the like.
    Made finish(String code, Plan plan);

    /// @param unit   full name of the top unit
    /// @param code   short code people type for it; its name when left empty
    /// @param admins in the order of [Administration#accounts]
    record Plan(String unit, String code, UnitType type, Administration administration, List<Administrator> admins) {
        private static final int LONGEST_CODE = 40;

        public Plan {
            unit = unit.strip();
            code = code.isBlank() ? unit.substring(0, Math.min(unit.length(), LONGEST_CODE)) : code.strip();
        }

        /// The top unit goes by its name alone.
        public Plan(String unit, UnitType type, Administration administration, List<Administrator> admins) {
            this(unit, "", type, administration, admins);
        }
    }

    record Administrator(String name, String login, String password) {}

    record Made(Region region, Unit top, List<AccountId> admins) {}
}
